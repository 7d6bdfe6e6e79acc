package org.duressdesk.domain.device;

/** Whether a press may be heard in the room or by the public (requirement R19). */
public enum Audibility {
    SILENT,
    AUDIBLE
}
