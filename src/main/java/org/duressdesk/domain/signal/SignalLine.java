package org.duressdesk.domain.signal;

import java.util.List;
import org.duressdesk.domain.said.Said;

/** One line about the signals of a frame, for a technician. */
final class SignalLine {
    private SignalLine() {}

    static Said of(String receiver, String line, List<Signal> signals) {
        Said all = signals.stream()
                .map(SignalLine::of)
                .reduce((before, next) -> Said.of("signal.and", before, next))
                .orElse(Said.NOTHING);
        if (receiver.isEmpty()) {
            return line.isEmpty() ? Said.of("signal.told", all) : Said.of("signal.told.line", line, all);
        }
        return line.isEmpty()
                ? Said.of("signal.told.receiver", receiver, all)
                : Said.of("signal.told.receiver.line", receiver, line, all);
    }

    private static Said of(Signal signal) {
        Said said = signal.meaning();
        if (!signal.zoneOrUser().isEmpty()) {
            said = Said.of(
                    signal.numberKind() == NumberKind.USER ? "signal.user" : "signal.zone", said, signal.zoneOrUser());
        }
        if (!signal.account().isEmpty()) {
            said = Said.of("signal.account", said, signal.account());
        }
        if (signal.status() == SignalStatus.PREVIOUS) {
            said = Said.of("signal.once-more", said);
        }
        return signal.duressOrPanic() ? Said.of("signal.duress", said) : said;
    }
}
