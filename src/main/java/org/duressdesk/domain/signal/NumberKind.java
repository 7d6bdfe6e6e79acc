package org.duressdesk.domain.signal;

/** What the number of a signal counts: a zone (a button's input) or a user (a code typed at a keypad). */
public enum NumberKind {
    ZONE,
    USER
}
