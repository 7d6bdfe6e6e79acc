package org.duressdesk.receiver.protocol.surgard;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Protocol T, Telenot and Telim: {@code TRRL AAAAAA s E ss ZZ}. The emergency letter N counts as panic here: it is a
 * person calling for help.
 */
final class TelenotLayout {
    private static final int CONTENT = 12;

    private TelenotLayout() {}

    private enum Kind {
        A(SignalClass.ALARM, Said.of("meaning.alarm")),
        F(SignalClass.TROUBLE, Said.of("meaning.fault")),
        H(SignalClass.STATUS, Said.of("meaning.maintenance-begun")),
        L(SignalClass.STATUS, Said.of("meaning.maintenance-ended")),
        K(SignalClass.RESTORE, Said.of("meaning.back-to-normal")),
        N(SignalClass.ALARM, Said.of("meaning.emergency-call")),
        O(SignalClass.STATUS, Said.of("meaning.call")),
        Q(SignalClass.REMOTE_ACCESS, Said.of("meaning.remote-programming")),
        R(SignalClass.TEST, Said.of("meaning.test")),
        T(SignalClass.CLOSE, Said.of("meaning.closed")),
        U(SignalClass.OPEN, Said.of("meaning.opened"));

        private final SignalClass signalClass;
        private final Said said;

        Kind(SignalClass signalClass, Said said) {
            this.signalClass = signalClass;
            this.said = said;
        }

        static Optional<Kind> of(String letter) {
            for (Kind kind : values()) {
                if (kind.name().equals(letter)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static Reading<FrameDraft> read(SurgardText text) {
        return text.headerBefore(CONTENT).then(header -> {
            String content = text.body().substring(header.width());
            if (!content.matches("[ 0-9A-F]{5}[0-9A-F] [A-Z]  [ 0-9A-F]{2}")) {
                return Reading.not(Said.of("reason.telenot"));
            }
            String account = content.substring(0, 6).strip();
            String letter = content.substring(7, 8);
            String number = content.substring(10).strip();
            Optional<Kind> kind = Kind.of(letter);
            SignalDraft draft = kind.map(known -> new SignalDraft(known.signalClass, known.said))
                    .orElseGet(() -> new SignalDraft(SignalClass.UNKNOWN, Said.of("meaning.event-unknown", letter)));
            return Reading.of(text.draft(header)
                    .put("event", letter)
                    .put("zone", number)
                    .signal(draft.account(account)
                            .code(letter)
                            .number(NumberKind.ZONE, number)
                            .duress(letter.equals("N"))
                            .signal()));
        });
    }
}
