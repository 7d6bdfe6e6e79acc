package org.duressdesk.receiver.frame;

/**
 * What a receiver without a heartbeat of its own is asked, so that its silence is noticed. A link asks when no sound
 * frame has come for a while; whatever sound frame comes counts as the answer.
 *
 * @param first       asked once after the line was opened, and again when the receiver was silent and is back; may be empty
 * @param question    asked from then on
 * @param everyMillis how long after the last sound frame or question
 */
public record Poll(String first, String question, long everyMillis) {}
