package org.duressdesk.receiver.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalStatus;

/** One line of words about a frame, for a technician. */
final class Wording {
    private Wording() {}

    static String of(String receiver, String line, List<Signal> signals) {
        List<String> where = new ArrayList<>();
        if (!receiver.isEmpty()) {
            where.add("receiver " + receiver);
        }
        if (!line.isEmpty()) {
            where.add("line " + line);
        }
        String from = where.isEmpty() ? "" : capital(String.join(", ", where)) + ": ";
        return from + signals.stream().map(Wording::of).collect(Collectors.joining("; ")) + ".";
    }

    private static String of(Signal signal) {
        StringBuilder words = new StringBuilder(signal.meaning());
        if (!signal.zoneOrUser().isEmpty()) {
            words.append(signal.numberKind() == NumberKind.USER ? ", user " : ", zone ")
                    .append(signal.zoneOrUser());
        }
        if (!signal.account().isEmpty()) {
            words.append(", account ").append(signal.account());
        }
        if (signal.status() == SignalStatus.PREVIOUS) {
            words.append(", reported once more");
        }
        if (signal.duressOrPanic()) {
            words.append(" (duress or panic)");
        }
        return words.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
