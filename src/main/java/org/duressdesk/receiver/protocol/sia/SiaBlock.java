package org.duressdesk.receiver.protocol.sia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.SignalDraft;

/** One block being read: the modifiers said so far hold for every following event of it. */
final class SiaBlock {
    /** Time, date, user, area, peripheral (protocols.md F.2). */
    private static final Set<String> MODIFIERS = Set.of("ti", "da", "id", "ri", "pi");

    private final String account;
    private final List<Signal> signals;
    private final Map<String, String> modifiers = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();

    /** An event of the block; its text may come later, in a part of its own. */
    private static final class Found {
        private final char function;
        private final String code;
        private final String number;
        private final Map<String, String> modifiers;
        private String text = "";
        private String leftOver = "";

        Found(char function, String code, String number, Map<String, String> modifiers) {
            this.function = function;
            this.code = code;
            this.number = number;
            this.modifiers = new TreeMap<>(modifiers);
        }

        void text(String more) {
            text = text.isEmpty() ? more : text + " " + more;
        }
    }

    SiaBlock(String account, List<Signal> signals) {
        this.account = account;
        this.signals = signals;
    }

    /** Reads the parts behind the account; true when at least one event was decoded. */
    boolean read(List<String> parts) {
        List<String> undecoded = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith("A") && !found.isEmpty()) {
                found.getLast().text(part.substring(1).strip());
            } else if (!(part.startsWith("N") || part.startsWith("O")) || !events(part)) {
                undecoded.add(part);
            }
        }
        List<String> unknown = undecoded.stream()
                .filter(part -> !part.isBlank())
                .filter(part -> found.isEmpty() || mayBeEvent(part))
                .toList();
        undecoded.removeAll(unknown);
        if (!found.isEmpty()) {
            found.getLast().leftOver = String.join("|", undecoded).strip();
        }
        found.forEach(report -> signals.add(signal(report)));
        unknown.stream().map(this::unknown).forEach(signals::add);
        return !found.isEmpty();
    }

    /**
     * Whether an undecodable part is a damaged event and not a name or a number that was left over beside one (protocols.md
     * K): it begins with a function letter, and behind that no small letters that are no modifier.
     */
    private static boolean mayBeEvent(String part) {
        boolean function = part.startsWith("N") || part.startsWith("O");
        boolean word =
                part.length() > 2 && Character.isLowerCase(part.charAt(1)) && Character.isLowerCase(part.charAt(2));
        return function && (!word || MODIFIERS.contains(part.substring(1, 3)));
    }

    private boolean events(String part) {
        int before = found.size();
        SiaScanner scanner = new SiaScanner(part, 1);
        while (!scanner.atEnd()) {
            switch (scanner.next()) {
                case SiaScanner.Separator() -> {}
                case SiaScanner.Modifier(String name, String value) -> modifiers.put(name, value);
                case SiaScanner.Coded(String code, String number) ->
                    found.add(new Found(part.charAt(0), code, number, modifiers));
                case SiaScanner.Text(String text) -> {
                    if (found.size() == before) {
                        return false;
                    }
                    found.getLast().text(text);
                }
            }
        }
        return found.size() > before;
    }

    private Signal signal(Found report) {
        SiaCode row = SiaCodes.of(report.code);
        // An event without a number of its own is of the user that its modifier names (protocols.md K).
        String user = report.number.isEmpty() ? report.modifiers.getOrDefault("id", "") : "";
        SignalDraft draft = new SignalDraft(row.signalClass(), row.label())
                .account(account)
                .code(report.code)
                .group(report.modifiers.getOrDefault("ri", ""))
                .number(user.isEmpty() ? row.number() : NumberKind.USER, user.isEmpty() ? report.number : user)
                .duress(row.duress())
                .put("function", String.valueOf(report.function))
                .put("address", report.number)
                .put("text", report.text)
                .put("left_over", report.leftOver);
        draft.qualifier(String.valueOf(report.function), status(report.function, row.signalClass()));
        report.modifiers.forEach(draft::put);
        return draft.signal();
    }

    private static SignalStatus status(char function, SignalClass is) {
        if (function == 'O') {
            return SignalStatus.PREVIOUS;
        }
        return is == SignalClass.RESTORE || is == SignalClass.UNBYPASS ? SignalStatus.RESTORE : SignalStatus.NEW;
    }

    private Signal unknown(String part) {
        return new SignalDraft(SignalClass.UNKNOWN, Said.of("meaning.part-of-block"))
                .account(account)
                .put("function", part.substring(0, 1))
                .put("text", part)
                .signal();
    }
}
