package org.duressdesk.domain.signal;

/** What a code means to the desk, whatever the protocol. {@code UNKNOWN}: the code stands in no table. */
public enum SignalClass {
    ALARM,
    RESTORE,
    TROUBLE,
    SUPERVISORY,
    BYPASS,
    OPEN,
    CLOSE,
    CANCEL,
    TEST,
    ACCESS,
    STATUS,
    UNKNOWN
}
