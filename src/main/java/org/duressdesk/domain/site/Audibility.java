package org.duressdesk.domain.site;

/** Whether a press may be heard in the room or by the public (requirement R19). */
public enum Audibility {
    SILENT,
    AUDIBLE
}
