package org.duressdesk.domain.device;

/** How a button is built. */
public enum DeviceKind {
    FIXED,
    WIRELESS,
    PENDANT
}
