package org.duressdesk.receiver.protocol.surgard;

/**
 * The head of a message.
 *
 * @param digit    the protocol digit or letter
 * @param receiver two digits
 * @param line     one to seven digits
 */
record SurgardHeader(char digit, String receiver, String line) {
    /** Characters before the content. */
    int width() {
        return 3 + line.length();
    }
}
