package org.duressdesk.receiver.protocol.surgard;

import java.util.Optional;
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
        A(SignalClass.ALARM, "Alarm"),
        F(SignalClass.TROUBLE, "Fault"),
        H(SignalClass.STATUS, "Maintenance begun"),
        L(SignalClass.STATUS, "Maintenance ended"),
        K(SignalClass.RESTORE, "Back to normal"),
        N(SignalClass.ALARM, "Emergency call"),
        O(SignalClass.STATUS, "Call"),
        Q(SignalClass.REMOTE_ACCESS, "Remote programming"),
        R(SignalClass.TEST, "Test"),
        T(SignalClass.CLOSE, "Closed"),
        U(SignalClass.OPEN, "Opened");

        private final SignalClass signalClass;
        private final String words;

        Kind(SignalClass signalClass, String words) {
            this.signalClass = signalClass;
            this.words = words;
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
                return Reading.not("no account, event letter and number in the places of this layout");
            }
            String account = content.substring(0, 6).strip();
            String letter = content.substring(7, 8);
            String number = content.substring(10).strip();
            Optional<Kind> kind = Kind.of(letter);
            SignalDraft draft = kind.map(known -> new SignalDraft(known.signalClass, known.words))
                    .orElseGet(() ->
                            new SignalDraft(SignalClass.UNKNOWN, "Event " + letter + ", which stands in no table"));
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
