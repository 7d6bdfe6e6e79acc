package org.duressdesk.simulator.script;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duressdesk.simulator.language.Report;

/** Understands one line of words as an {@link Act}: what is typed at the simulator and what stands in scenarios. */
public final class ActReader {
    /** Every act with what it takes, a line each. */
    public static final String HELP = """
            press ACCOUNT ZONE            a press (Contact ID 120, SIA PA)
            silent ACCOUNT ZONE           a silent press (122, HA)
            restore ACCOUNT ZONE          the button is released
            test ACCOUNT [ZONE]           a test: of one button, or the periodic one
            lowbattery ACCOUNT ZONE       battery low; batteryok ends it
            missing ACCOUNT ZONE          no check-in from the button
            tamper ACCOUNT ZONE           case opened
            send ACCOUNT ZONE E120        any Contact ID code with its qualifier E, R or P
            unknown                       a press of a button that is in no site
            text TEXT                     any text as a message
            raw HEX                       bytes on the wire at once
            noise COUNT                   random bytes on the wire
            lose COUNT                    the next answers do not arrive
            corrupt COUNT                 the next messages have a damaged byte
            half COUNT                    the next messages stop in the middle
            duplicate COUNT               the last message again, byte for byte
            backlog COUNT ACCOUNT         so many presses buffered, released by the next answered heartbeat
            silence SECONDS               says and hears nothing
            wrongspeed SECONDS            sends rubbish, as at another speed
            hangup SECONDS                the cable is pulled
            """;

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
                        : complaint("raw takes bytes as pairs of hex digits, as in \"raw 35 30 14\".");
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
                        : complaint("There is no \"" + words[0] + "\": type help to see what there is.");
        };
    }

    private static Reading report(String verb, List<String> given) {
        if (given.size() != 2
                || !ACCOUNT.matcher(given.get(0)).matches()
                || !NUMBER.matcher(given.get(1)).matches()) {
            return complaint(verb + " takes an account of four digits and a zone, as in \"" + verb + " 1234 13\".");
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
            return complaint("test takes an account of four digits and, for one button, its zone.");
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
            return complaint(
                    "send takes an account, a zone and a code with its qualifier, as in \"send 1234 13 E130\".");
        }
        String code = upper(given.get(2));
        return understood(new Act.Coded(upper(given.get(0)), code.charAt(0), code.substring(1), given.get(1)));
    }

    private static Reading text(String rest) {
        boolean printable = !rest.isEmpty() && rest.chars().allMatch(one -> one >= 0x20 && one < 0x7F);
        return printable ? understood(new Act.Text(rest)) : complaint("text takes printable characters.");
    }

    private static Reading counted(Act.Fault fault, List<String> given) {
        return given.size() == 1 && COUNT.matcher(given.get(0)).matches()
                ? understood(new Act.Counted(fault, Integer.parseInt(given.get(0))))
                : complaint(name(fault) + " takes a number, as in \"" + name(fault) + " 3\".");
    }

    private static Reading lasting(Act.LongFault fault, List<String> given) {
        return given.size() == 1 && SECONDS.matcher(given.get(0)).matches()
                ? understood(new Act.Lasting(fault, seconds(given.get(0))))
                : complaint(name(fault) + " takes seconds, as in \"" + name(fault) + " 10\".");
    }

    private static Reading backlog(List<String> given) {
        return given.size() == 2
                        && COUNT.matcher(given.get(0)).matches()
                        && ACCOUNT.matcher(given.get(1)).matches()
                ? understood(new Act.Buffer(Integer.parseInt(given.get(0)), upper(given.get(1))))
                : complaint("backlog takes a number and an account, as in \"backlog 127 1234\".");
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
