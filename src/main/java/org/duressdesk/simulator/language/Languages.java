package org.duressdesk.simulator.language;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Ears;

/** The languages that a simulated receiver can speak, by the names of the protocols; layouts: protocols.md. */
public final class Languages {
    private static final String LF = "\n";
    private static final String DC4 = "\u0014";
    private static final String OKAY = "00 OKAY @";

    private Languages() {}

    /** What {@link #of} knows: receivers that a desk opens. A panel calls by itself, see {@link ReceiverSimulator#panel}. */
    public static List<String> names() {
        return List.of(
                "surgard",
                "ademco685",
                "bosch6500",
                "aes",
                "mx8000",
                "ness",
                "inovonics",
                "al-cid",
                "climax-cid",
                "contact-id",
                "contact-id-13",
                "sia-block");
    }

    /**
     * The language of the protocol that the settings name.
     *
     * @throws IllegalArgumentException with one sentence for another name
     */
    public static Language of(SimulatorSettings settings) {
        int receiver = settings.receiver();
        int line = settings.line();
        return switch (settings.protocol()) {
            case "surgard" -> new SurGardLanguage(settings);
            // B.1: "exactly one repeat"; while faulted each message once.
            case "ademco685" ->
                contactId(
                        settings,
                        Conduct.Unanswered.GOES_ON,
                        OKAY,
                        (a, q, c, g, n) -> receiver % 10 + "" + line % 10 + " " + a + " 18 " + q + c + " " + g + " "
                                + (user(c) ? "U" : "C") + n,
                        LF,
                        "\r",
                        () -> Ears.ademco685(OKAY));
            // B.3: LC3, a space before the CR.
            case "aes" ->
                contactId(
                        settings,
                        Conduct.Unanswered.BUFFERS,
                        OKAY,
                        (a, q, c, g, n) -> receiver % 10 + "" + line % 10 + " " + a + " 18 " + q + c + " " + g + " "
                                + (user(c) ? "U" : "C") + n + " ",
                        LF,
                        "\r",
                        () -> Ears.oneByte(false));
            // C.1: the account before the 18, the qualifier a digit; C.2: repeats until a valid answer.
            case "bosch6500" ->
                contactId(
                        settings,
                        Conduct.Unanswered.INSISTS,
                        String.format(Locale.ROOT, "1%02d0           @    ", receiver),
                        (a, q, c, g, n) -> String.format(Locale.ROOT, "a%02d%d %s18", receiver, line % 10, a)
                                + digit(q)
                                + c
                                + g
                                + n,
                        " ",
                        DC4,
                        () -> Ears.oneByte(false));
            case "mx8000" -> new Mx8000Language(settings);
            case "ness" -> new NessLanguage(settings);
            case "inovonics" -> new InovonicsLanguage(settings);
            // E: answered with OK, three repeats; the two characters at the end are not documented.
            case "al-cid" ->
                contactId(
                        settings,
                        Conduct.Unanswered.BUFFERS,
                        "",
                        (a, q, c, g, n) -> "AL00" + a + "18" + q + c + g + n + "00",
                        "",
                        "\r\n",
                        Ears::letters);
            case "climax-cid" ->
                contactId(
                        settings,
                        Conduct.Unanswered.BUFFERS,
                        "",
                        (a, q, c, g, n) -> "[" + a + " 18" + q + c + g + n + "0]",
                        "",
                        "",
                        () -> Ears.oneByte(false));
            case "contact-id" ->
                contactId(
                        settings,
                        Conduct.Unanswered.CARES_NOT,
                        "",
                        (a, q, c, g, n) -> checked(a + "18" + digit(q) + c + g + n),
                        "",
                        "\r\n",
                        () -> Ears.oneByte(false));
            case "contact-id-13" ->
                contactId(
                        settings,
                        Conduct.Unanswered.CARES_NOT,
                        "",
                        (a, q, c, g, n) -> a + q + c + g + n,
                        "",
                        "\r\n",
                        () -> Ears.oneByte(false));
            case "sia-block" ->
                contactId(
                        settings,
                        Conduct.Unanswered.CARES_NOT,
                        "",
                        (a, q, c, g, n) -> "#" + a + "|N"
                                + Report.of(q, c).map(Report::sia).orElse("UX") + n,
                        "",
                        "\r\n",
                        () -> Ears.oneByte(false));
            default ->
                throw new IllegalArgumentException(Said.of(
                                "simulator.no-receiver-protocol-can-simulated",
                                settings.protocol(),
                                String.join(", ", names()))
                        .words());
        };
    }

    private static Language contactId(
            SimulatorSettings settings,
            Conduct.Unanswered unanswered,
            String beat,
            ContactIdLanguage.Form form,
            String start,
            String end,
            Supplier<Ear> ears) {
        Conduct conduct = Conduct.of(unanswered, Conduct.Refused.SKIPS, settings);
        return new ContactIdLanguage(conduct, beat, form, start, end, ears);
    }

    /** Openings, closings and the duress code are about users (F.1). */
    private static boolean user(String code) {
        return code.startsWith("4") || code.equals("121");
    }

    private static char digit(char qualifier) {
        return qualifier == 'E' ? '1' : qualifier == 'R' ? '3' : '6';
    }

    /** F.1: all digits add up to a multiple of 15, 0 counts as 10 and a check of 0 is sent as F. */
    private static String checked(String digits) {
        int sum =
                digits.chars().map(c -> c == '0' ? 10 : Character.digit(c, 16)).sum();
        int check = (15 - sum % 15) % 15;
        return digits + (check == 0 ? "F" : Integer.toHexString(check).toUpperCase(java.util.Locale.ROOT));
    }
}
