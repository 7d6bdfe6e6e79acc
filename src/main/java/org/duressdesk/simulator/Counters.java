package org.duressdesk.simulator;

/**
 * What a simulated receiver has done so far. Messages are reports; heartbeats are counted apart.
 *
 * @param sent       messages sent for the first time
 * @param repeats    messages sent again
 * @param acked      messages acknowledged
 * @param naked      refusals received
 * @param skipped    messages given up after too many refusals
 * @param pending    messages not acknowledged yet
 * @param heartbeats heartbeats sent, repeats included
 * @param heartbeatsAcked heartbeats acknowledged
 * @param failures   how often it gave up on the desk ("COM fail")
 * @param overflowed messages lost because the buffer was full
 * @param strays     bytes that were no answer to anything
 * @param failed     whether it has given up now and sends only heartbeats
 * @param questions  questions of the desk that it answered
 */
public record Counters(
        long sent,
        long repeats,
        long acked,
        long naked,
        long skipped,
        int pending,
        long heartbeats,
        long heartbeatsAcked,
        long failures,
        long overflowed,
        long strays,
        boolean failed,
        long questions) {}
