package org.duressdesk.ui.setup;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;

/** What the screen needs of the machine; nothing of it makes the caller wait. */
public interface FinderDesk {
    /** Begins to listen; {@code show} is given every newer picture, on the screen thread, until {@link #close}. */
    void open(Consumer<FinderPicture> show);

    /** Looks which ports there are. */
    void look();

    /**
     * Checks the secret, journals the agreement, remembers the settings and opens the link.
     *
     * @param secret wiped
     */
    CompletableFuture<Agreed> agree(Person by, char[] secret, FoundPort port, Recognition what);

    /** Settings typed by hand, "9600,8N1,surgard": what they mean, or one sentence why they mean nothing. */
    Typed typed(String text);

    /** Writes the page to a file; gives its place. */
    CompletableFuture<String> save(List<String> lines);

    /** Opens a place of this system where a remedy is done, such as Device Manager; fails when the system refuses. */
    CompletableFuture<Void> openPlace(String place);

    /** Stops listening. */
    void close();

    /** What came of agreeing. */
    sealed interface Agreed {
        /** The link is open. */
        record Opened(LinkId link) implements Agreed {}

        /** The secret was wrong, for the n-th time running. */
        record Wrong(int tries) implements Agreed {}

        /** Too many wrong ones. */
        record Waits(long seconds) implements Agreed {}

        /** Not done, because; one sentence. */
        record Refused(String sentence) implements Agreed {}
    }

    /** What typed settings mean. */
    sealed interface Typed {
        record Settings(Recognition settings) implements Typed {}

        record Wrong(String sentence) implements Typed {}
    }
}
