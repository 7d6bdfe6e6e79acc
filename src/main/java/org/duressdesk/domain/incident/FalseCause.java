package org.duressdesk.domain.incident;

/** Why a false alarm happened. {@code NONE} stands with every other disposition. */
public enum FalseCause {
    NONE,
    PRESSED_BY_MISTAKE,
    CURIOSITY,
    CLEANING,
    EQUIPMENT_FAULT,
    WRONG_REGISTRATION,
    OTHER
}
