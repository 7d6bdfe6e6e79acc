package org.duressdesk.domain.signal;

/**
 * What a code means to the desk, whatever the protocol. {@code UNKNOWN}: the code stands in no table.
 * {@code USER_DEFINED}: a code whose meaning each installation sets. {@code ACCESS_TROUBLE}: a forced, blocked or
 * faulty door. {@code REMOTE_ACCESS}: programming from afar.
 */
public enum SignalClass {
    ALARM,
    RESTORE,
    TROUBLE,
    SUPERVISORY,
    BYPASS,
    UNBYPASS,
    OPEN,
    CLOSE,
    CANCEL,
    TEST,
    ACCESS,
    ACCESS_TROUBLE,
    REMOTE_ACCESS,
    USER_DEFINED,
    STATUS,
    UNKNOWN
}
