package org.duressdesk.domain.signal;

/** Whether the condition began, ended, or is reported once more (Contact ID E/R/P; SIA N/O). */
public enum SignalStatus {
    NEW,
    RESTORE,
    PREVIOUS
}
