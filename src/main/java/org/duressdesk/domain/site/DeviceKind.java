package org.duressdesk.domain.site;

/** How a button is built. */
public enum DeviceKind {
    FIXED,
    WIRELESS,
    PENDANT
}
