package org.duressdesk.ui.replay.reading;

/** The tracks of the timeline; every row of the journal list belongs to one. */
public enum Lane {
    SIGNAL,
    OPERATOR,
    STEP,
    SOUND,
    /** The desk and its links: in the list only. */
    DESK
}
