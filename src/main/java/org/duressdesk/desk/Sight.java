package org.duressdesk.desk;

/**
 * What can be seen at the desk (decision D35): when a picture was last drawn whole, and the newest entry in it.
 *
 * @param nanos    monotonic time of the last picture that was drawn and laid out without a fault
 * @param sequence newest entry that picture shows, stored or held in memory
 */
public record Sight(long nanos, long sequence) {}
