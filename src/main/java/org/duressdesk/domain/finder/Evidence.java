package org.duressdesk.domain.finder;

import java.util.List;

/** One reason to believe what a receiver speaks. */
public sealed interface Evidence {
    /**
     * Signs of life.
     *
     * @param like    its text, taken apart: "1011", "@", "14 hex"
     * @param nanos   from one to the next; 0 when not known yet
     * @param regular how many came when expected
     */
    record Heartbeats(List<String> like, long nanos, int regular, int of) implements Evidence {
        public Heartbeats {
            like = List.copyOf(like);
        }
    }

    /**
     * Signals in the layout of the protocol.
     *
     * @param start the first character, or empty where it says nothing
     */
    record Signals(String start, String receiver, String line, int good, int of) implements Evidence {}

    /**
     * Whose signals they are.
     *
     * @param known how many of the signals name an account that the site has
     */
    record Accounts(List<String> accounts, int numbers, int known, int of) implements Evidence {
        public Accounts {
            accounts = List.copyOf(accounts);
        }
    }

    /** The protocol has a check, and it was right. */
    record Checks(int right, int of) implements Evidence {}

    /** How often each signal came in a row: more than once means that nobody answers. */
    record Repeats(int times, int signals) implements Evidence {}
}
