package org.duressdesk.simulator.language;

import java.util.Optional;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Outgoing;

/**
 * How one family of receivers says things, and what it listens for. Texts are characters of ISO 8859-1, without what
 * {@link #wire} puts around them.
 */
public interface Language {
    Conduct conduct();

    /** Its sign of life; empty when it has none. */
    Optional<String> heartbeat(long nanos);

    /** Whether it waits for an answer to its sign of life. */
    default boolean beatAnswered() {
        return true;
    }

    /** A report of a button; empty when this language has no word for it. */
    Optional<String> report(String account, String number, Report report, long nanos);

    /** A Contact ID report of any kind; empty when this language cannot carry it. */
    Optional<String> contactId(String account, char qualifier, String code, String group, String number, long nanos);

    /** Bytes on the wire. */
    byte[] wire(String text);

    /** The bytes of a message that leaves now; a language that dates its messages does so here, at every send. */
    default byte[] leaving(Outgoing out, long nanos) {
        return out.wire();
    }

    /** A fresh ear. */
    Ear ear();
}
