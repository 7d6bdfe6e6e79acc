package org.duressdesk.domain.signal;

/** Names one receiver connection of the site, for example {@code main}. Stable over renumbered ports. */
public record LinkId(String value) implements Comparable<LinkId> {
    public LinkId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a link needs a name");
        }
    }

    @Override
    public int compareTo(LinkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
