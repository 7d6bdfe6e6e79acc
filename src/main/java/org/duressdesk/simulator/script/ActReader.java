package org.duressdesk.simulator.script;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.language.Report;

/** Understands one line of words as an {@link Act}: what is typed at the simulator and what stands in scenarios. */
public final class ActReader {
    private static final Map<String, Report> REPORTS = Map.of(
            "press", Report.PRESS,
            "silent", Report.SILENT_PRESS,
            "restore", Report.RESTORE,
            "lowbattery", Report.LOW_BATTERY,
            "batteryok", Report.BATTERY_RESTORED,
            "missing", Report.MISSING,
            "tamper", Report.TAMPER);
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6,16}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern CODE = Pattern.compile("[ERPerp][0-9A-Fa-f]{3}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,3})?");
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");

    private ActReader() {}

    /** What came of a line. */
    public sealed interface Reading {
        /** It is an act. */
        record Understood(Act act) implements Reading {}

        /** It is none: one sentence says why. */
        record Complaint(String sentence) implements Reading {}
    }

    /** Reads one line without time. */
    public static Reading read(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        List<String> given = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
        return switch (verb) {
            case "test" -> test(given);
            case "send" -> coded(given);
            case "unknown" -> understood(new Act.Coded("0F0F", 'E', "120", "999"));
            case "text" -> text(rest);
            case "raw" ->
                HEX.matcher(rest.replace(" ", "")).matches()
                        ? understood(new Act.Raw(rest.replace(" ", "")))
                        : complaint(
                                Said.of("simulator.raw-takes-bytes-pairs-hex").words());
            case "noise" -> counted(Act.Fault.NOISE, given);
            case "lose" -> counted(Act.Fault.LOSE, given);
            case "corrupt" -> counted(Act.Fault.CORRUPT, given);
            case "half" -> counted(Act.Fault.HALF, given);
            case "duplicate" -> counted(Act.Fault.DUPLICATE, given);
            case "silence" -> lasting(Act.LongFault.SILENCE, given);
            case "wrongspeed" -> lasting(Act.LongFault.WRONG_SPEED, given);
            case "hangup" -> lasting(Act.LongFault.HANG_UP, given);
            case "backlog" -> backlog(given);
            default ->
                REPORTS.containsKey(verb)
                        ? report(verb, given)
                        : complaint(Said.of("simulator.there-no-type-help-see", words[0])
                                .words());
        };
    }

    private static Reading report(String verb, List<String> given) {
        if (given.size() != 2
                || !ACCOUNT.matcher(given.get(0)).matches()
                || !NUMBER.matcher(given.get(1)).matches()) {
            return complaint(
                    Said.of("simulator.takes-account-four-digits-zone", verb).words());
        }
        return understood(
                new Act.Reported(upper(given.get(0)), given.get(1), Objects.requireNonNull(REPORTS.get(verb))));
    }

    private static Reading test(List<String> given) {
        boolean wrong = given.isEmpty()
                || given.size() > 2
                || !ACCOUNT.matcher(given.get(0)).matches()
                || given.size() == 2 && !NUMBER.matcher(given.get(1)).matches();
        if (wrong) {
            return complaint(Said.of("simulator.test-takes-account-four-digits").words());
        }
        return understood(
                given.size() == 2
                        ? new Act.Reported(upper(given.get(0)), given.get(1), Report.TEST)
                        : new Act.Reported(upper(given.get(0)), "000", Report.PERIODIC_TEST));
    }

    private static Reading coded(List<String> given) {
        if (given.size() != 3
                || !ACCOUNT.matcher(given.get(0)).matches()
                || !NUMBER.matcher(given.get(1)).matches()
                || !CODE.matcher(given.get(2)).matches()) {
            return complaint(Said.of("simulator.send-takes-account-zone-code").words());
        }
        String code = upper(given.get(2));
        return understood(new Act.Coded(upper(given.get(0)), code.charAt(0), code.substring(1), given.get(1)));
    }

    private static Reading text(String rest) {
        boolean printable = !rest.isEmpty() && rest.chars().allMatch(one -> one >= 0x20 && one < 0x7F);
        return printable
                ? understood(new Act.Text(rest))
                : complaint(Said.of("simulator.text-takes-printable-characters").words());
    }

    private static Reading counted(Act.Fault fault, List<String> given) {
        return given.size() == 1 && COUNT.matcher(given.get(0)).matches()
                ? understood(new Act.Counted(fault, Integer.parseInt(given.get(0))))
                : complaint(Said.of("simulator.takes-number-3", name(fault)).words());
    }

    private static Reading lasting(Act.LongFault fault, List<String> given) {
        return given.size() == 1 && SECONDS.matcher(given.get(0)).matches()
                ? understood(new Act.Lasting(fault, seconds(given.get(0))))
                : complaint(Said.of("simulator.takes-seconds-10", name(fault)).words());
    }

    private static Reading backlog(List<String> given) {
        return given.size() == 2
                        && COUNT.matcher(given.get(0)).matches()
                        && ACCOUNT.matcher(given.get(1)).matches()
                ? understood(new Act.Buffer(Integer.parseInt(given.get(0)), upper(given.get(1))))
                : complaint(Said.of("simulator.backlog-takes-number-account-backlog")
                        .words());
    }

    /** Seconds with up to three decimals. */
    static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
    }

    private static String name(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Reading understood(Act act) {
        return new Reading.Understood(act);
    }

    private static Reading complaint(String sentence) {
        return new Reading.Complaint(sentence);
    }
}
