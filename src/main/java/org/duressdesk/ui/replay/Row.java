package org.duressdesk.ui.replay;

/**
 * One journal entry in words.
 *
 * @param index    of the entry within the replay
 * @param position nanoseconds from the first entry
 * @param clock    "14:32:14"
 */
public record Row(int index, long sequence, long position, String clock, Lane lane, String words) {}
