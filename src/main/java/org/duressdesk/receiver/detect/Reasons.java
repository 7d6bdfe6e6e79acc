package org.duressdesk.receiver.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.Signal;

/** Why a trial is believed, in facts that words can be made of. */
final class Reasons {
    /** Unanswered messages come again within the longest reply window that receivers have (protocols.md section 0). */
    private static final long REPEAT_NANOS = 10_500_000_000L;

    private static final int LONGEST = 5;

    private final Trial trial;
    private final Set<String> accounts;
    private final List<Trial.Timed> heartbeats;
    private final List<Trial.Timed> signals;

    Reasons(Trial trial, Set<String> accounts) {
        this.trial = trial;
        this.accounts = Set.copyOf(accounts);
        heartbeats = trial.heartbeats();
        signals = trial.signals();
    }

    List<Evidence> all() {
        List<Evidence> all = new ArrayList<>();
        if (!heartbeats.isEmpty()) {
            all.add(heartbeats());
        }
        if (!signals.isEmpty()) {
            all.add(start());
            all.add(accounts());
        }
        if (trial.way().checked()) {
            all.add(new Evidence.Checks(trial.good(), trial.good() + trial.bad()));
        }
        if (!signals.isEmpty()) {
            all.add(repeats());
        }
        return all;
    }

    /** What the signals hold. */
    String contents() {
        List<Signal> said =
                signals.stream().flatMap(one -> one.frame().signals().stream()).toList();
        if (said.isEmpty()) {
            return "";
        }
        long contactId = said.stream()
                .filter(signal -> signal.code().matches("[0-9][0-9A-F]{2}"))
                .count();
        long blocks = said.stream()
                .filter(signal -> signal.code().matches("[A-Z]{2}"))
                .count();
        return contactId == said.size() ? "Contact ID" : blocks == said.size() ? "SIA" : "";
    }

    /** As heard, else what the family usually does (protocols.md section 0). */
    int heartbeatSeconds() {
        long period = period(beginnings());
        if (period > 0) {
            return (int) Math.max(1, Math.round(period / 1e9));
        }
        return heartbeats.isEmpty() ? 0 : 30;
    }

    private Evidence heartbeats() {
        List<Long> times = beginnings();
        long period = period(times);
        int regular = 0;
        for (int i = 1; i < times.size() && period > 0; i++) {
            regular += Math.abs(times.get(i) - times.get(i - 1) - period) <= period / 10 ? 1 : 0;
        }
        return new Evidence.Heartbeats(
                words(heartbeats.getFirst().frame()), period, period > 0 ? regular + 1 : times.size(), times.size());
    }

    /** Times of the heartbeats that are not repeats of one that nobody answered. */
    private List<Long> beginnings() {
        List<Long> times = new ArrayList<>();
        long last = Long.MIN_VALUE / 2;
        for (Trial.Timed one : heartbeats) {
            if (one.nanos() - last > REPEAT_NANOS) {
                times.add(one.nanos());
            }
            last = one.nanos();
        }
        // All of them close together: a receiver set to a short heartbeat, not one that repeats.
        return times.size() == 1 && heartbeats.size() > 4
                ? heartbeats.stream().map(Trial.Timed::nanos).toList()
                : times;
    }

    private static long period(List<Long> times) {
        if (times.size() < 2) {
            return 0;
        }
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            steps.add(times.get(i) - times.get(i - 1));
        }
        steps.sort(null);
        return steps.get(steps.size() / 2);
    }

    private Evidence start() {
        Frame first = signals.getFirst().frame();
        String start = first.particulars().getOrDefault("protocol_digit", "");
        if (start.isEmpty() && trial.way().protocol().equals("surgard")) {
            start = String.valueOf((char) first.raw()[trial.way().profile().isEmpty() ? 0 : 4]);
        }
        int same = 0;
        for (Trial.Timed one : signals) {
            same += one.frame().receiver().equals(first.receiver())
                            && one.frame().line().equals(first.line())
                    ? 1
                    : 0;
        }
        return new Evidence.Signals(start, first.receiver(), first.line(), same, signals.size());
    }

    private Evidence accounts() {
        List<Signal> said =
                signals.stream().flatMap(one -> one.frame().signals().stream()).toList();
        List<String> seen = said.stream()
                .map(Signal::account)
                .filter(account -> !account.isEmpty())
                .distinct()
                .toList();
        int numbers = (int) said.stream()
                .map(Signal::zoneOrUser)
                .filter(number -> !number.isEmpty())
                .distinct()
                .count();
        int known = (int) said.stream()
                .filter(signal -> accounts.contains(signal.account()))
                .count();
        return new Evidence.Accounts(seen, numbers, known, said.size());
    }

    private Evidence repeats() {
        int different = 1;
        for (int i = 1; i < signals.size(); i++) {
            boolean again = signals.get(i)
                            .frame()
                            .rawHex()
                            .equals(signals.get(i - 1).frame().rawHex())
                    && signals.get(i).nanos() - signals.get(i - 1).nanos() <= REPEAT_NANOS;
            different += again ? 0 : 1;
        }
        return new Evidence.Repeats(Math.round((float) signals.size() / different), different);
    }

    /** The text of a frame, taken apart at its spaces; bytes that are no text as hexadecimal. */
    private static List<String> words(Frame frame) {
        List<String> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (byte b : frame.raw()) {
            boolean printable = b > 0x20 && b < 0x7F;
            if (printable) {
                text.append((char) b);
            } else {
                flush(words, text);
                if (b != 0x20) {
                    words.add(String.format(Locale.ROOT, "%02X hex", b & 0xFF));
                }
            }
        }
        flush(words, text);
        return words.size() > LONGEST ? words.subList(0, LONGEST) : words;
    }

    private static void flush(List<String> words, StringBuilder text) {
        if (!text.isEmpty()) {
            words.add(text.toString());
            text.setLength(0);
        }
    }
}
