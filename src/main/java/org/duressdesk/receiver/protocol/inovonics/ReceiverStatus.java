package org.duressdesk.receiver.protocol.inovonics;

import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * What the receiver says of itself in the status byte. Every status tells of every trouble: a bit that is not set says
 * that this one is not so, and ends it.
 */
record ReceiverStatus(int stat0) {
    private static final int NO_CHANGE = 0x10;
    private static final int RESET = 0x08;

    /** The troubles there are bits for (protocols.md H.1). */
    private enum Trouble {
        JAMMED(0x80, Said.of("meaning.receiver.receiver-jammed"), "jammed"),
        CASE_OPEN(0x20, Said.of("meaning.receiver.case-tamper"), "case-open"),
        LINK_LOST(0x01, Said.of("meaning.receiver.link-failure"), "link-lost");

        private final int bit;
        private final Said words;
        private final String identity;

        Trouble(int bit, Said words, String identity) {
            this.identity = identity;
            this.bit = bit;
            this.words = words;
        }

        SignalDraft draft(SignalClass is, Said said) {
            return new SignalDraft(is, said).trouble(identity);
        }
    }

    /** What is wrong or happened; none when the receiver is well. */
    List<Signal> signals() {
        Stream<Signal> troubles = Stream.of(Trouble.values())
                .filter(this::on)
                .map(trouble -> trouble.draft(SignalClass.TROUBLE, trouble.words)
                        .qualifier("", status())
                        .signal());
        return (stat0 & RESET) == 0
                ? troubles.toList()
                : Stream.concat(
                                troubles,
                                Stream.of(
                                        new SignalDraft(SignalClass.STATUS, Said.of("meaning.receiver.receiver-reset"))
                                                .qualifier("", status())
                                                .signal()))
                        .toList();
    }

    /** The ends of what is not so. */
    List<Signal> inOrder() {
        return Stream.of(Trouble.values())
                .filter(trouble -> !on(trouble))
                .map(trouble -> trouble.draft(SignalClass.RESTORE, Said.of("meaning.over", trouble.words))
                        .signal())
                .toList();
    }

    private boolean on(Trouble trouble) {
        return (stat0 & trouble.bit) != 0;
    }

    private SignalStatus status() {
        return (stat0 & NO_CHANGE) != 0 ? SignalStatus.PREVIOUS : SignalStatus.NEW;
    }
}
