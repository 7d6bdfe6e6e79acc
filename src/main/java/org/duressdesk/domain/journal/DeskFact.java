package org.duressdesk.domain.journal;

import org.duressdesk.domain.said.Said;

/** The program and its clock. */
public sealed interface DeskFact extends Fact {
    /** The program started. {@code version} of the program, site as loaded. */
    record DeskStarted(String version, String siteHash, String siteName) implements DeskFact {}

    /** The program ended on purpose. */
    record DeskStopped(Said reason) implements DeskFact {}

    /** The wall clock stepped by this many milliseconds against the monotonic clock. */
    record ClockStepped(long millis) implements DeskFact {}
}
