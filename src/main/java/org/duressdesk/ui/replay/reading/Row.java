package org.duressdesk.ui.replay.reading;

/**
 * One journal entry in words.
 *
 * @param position nanoseconds from the first entry
 * @param clock    "14:32:14"
 */
public record Row(long sequence, long position, String clock, Lane lane, String words) {}
