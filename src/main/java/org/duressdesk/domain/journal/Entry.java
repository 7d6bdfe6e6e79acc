package org.duressdesk.domain.journal;

/**
 * One journal entry, written once and never changed.
 *
 * @param rawHex the receiver's bytes this entry is about, lower case hex, or empty
 */
public record Entry(Header header, Fact fact, String rawHex) {
    public long sequence() {
        return header.sequence();
    }

    public Moment at() {
        return header.at();
    }
}
