package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Ears;

/**
 * A Ness panel (protocols.md H.2): wants no answers, sends nothing by itself but reports, and is asked. The last two digits
 * of a number are the id, the last digit of an account is the panel's address.
 */
final class NessLanguage implements Language {
    private static final Pattern QUESTION = Pattern.compile("83([0-9A-F])0360S([0-9]{2})[0-9A-F]{2}");

    private final SimulatorSettings settings;
    private boolean odd;

    NessLanguage(SimulatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public Conduct conduct() {
        return new Conduct(Conduct.Unanswered.CARES_NOT, Conduct.Refused.SKIPS, 1, 1, settings.windowMillis());
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return Optional.empty();
    }

    @Override
    public Optional<String> report(String account, String number, Report report, long nanos) {
        String body = switch (report) {
            case PRESS -> "02%s82";
            case SILENT_PRESS -> "02%s84";
            case RESTORE -> "03%s82";
            case LOW_BATTERY -> "12%s92";
            case BATTERY_RESTORED -> "13%s92";
            case MISSING -> "16%s91";
            case TAMPER -> "08%s91";
            case TEST, PERIODIC_TEST -> "";
        };
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(line(account, "61", String.format(Locale.ROOT, body, id(number))));
    }

    /** Only what a panel has a report for. */
    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String number, long nanos) {
        return code.equals("121") && qualifier == 'E'
                ? report(account, number, Report.SILENT_PRESS, nanos)
                : Report.of(qualifier, code).flatMap(report -> report(account, number, report, nanos));
    }

    @Override
    public byte[] wire(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Every state is asked for as {@code S} and two digits; here nothing is on. */
    @Override
    public Ear ear() {
        return Ears.questions(asked -> {
            Matcher question = QUESTION.matcher(asked);
            return question.matches()
                            && -asked.substring(0, asked.length() - 2).chars().sum() % 256 + 256
                                    == Integer.parseInt(asked.substring(asked.length() - 2), 16)
                    ? line(question.group(1), "60", question.group(2) + "0000")
                    : "";
        });
    }

    /** With address, without time; bit 7 of the length alternates. Replies start with 82h. */
    private String line(String account, String command, String body) {
        boolean reply = command.equals("60");
        odd = !reply && !odd;
        String text = (reply ? "82" : "83") + "0"
                + account.substring(account.length() - 1).toLowerCase(Locale.ROOT) + (odd ? "83" : "03") + command
                + body;
        int sum = 0;
        for (int i = 0; i < text.length(); i += 2) {
            sum += Integer.parseInt(text.substring(i, i + 2), 16);
        }
        return text + String.format(Locale.ROOT, "%02x", -sum & 0xFF);
    }

    private static String id(String number) {
        String two = "0" + number;
        return two.substring(two.length() - 2);
    }
}
