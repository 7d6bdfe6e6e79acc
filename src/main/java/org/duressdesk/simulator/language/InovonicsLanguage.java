package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Ears;

/**
 * An EchoStream receiver (protocols.md H.1): pendants EN1223S heard without a repeater, and its own status as sign of life.
 * What has no bit in the frame is not sent. Accounts of up to four hex digits become transmitters B200 and those digits, eight
 * are a transmitter; there are no others. A frame that
 * is not answered is sent again; how often is not public.
 */
record InovonicsLanguage(SimulatorSettings settings) implements Language {
    private static final String MARKET = "B200";

    @Override
    public Conduct conduct() {
        return Conduct.of(Conduct.Unanswered.BUFFERS, Conduct.Refused.GIVES_UP, settings);
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return Optional.of(text(0x1C, 5, 0, 0, 0x10));
    }

    /** Nothing is public about an answer to the status frame. */
    @Override
    public boolean beatAnswered() {
        return false;
    }

    @Override
    public Optional<String> report(String account, String number, Report report, long nanos) {
        if (!account.matches("[0-9A-Fa-f]{1,4}|[0-9A-Fa-f]{8}")) {
            return Optional.empty();
        }
        int input = number.isEmpty() ? 1 : Math.clamp(number.charAt(number.length() - 1) - '0', 1, 4);
        return switch (report) {
            case PRESS, SILENT_PRESS -> Optional.of(pendant(account, 1 << input - 1, 0));
            case RESTORE, BATTERY_RESTORED -> Optional.of(pendant(account, 0, 0));
            case LOW_BATTERY -> Optional.of(pendant(account, 0, 0x40));
            case TAMPER -> Optional.of(pendant(account, 0, 0x20));
            case PERIODIC_TEST -> Optional.of(pendant(account, 0, 0x10));
            case TEST, MISSING -> Optional.empty();
        };
    }

    /** Only what a pendant can say. */
    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String number, long nanos) {
        return Report.of(qualifier, code).flatMap(report -> report(account, number, report, nanos));
    }

    /** With the check: the sum of all bytes. */
    @Override
    public byte[] wire(String text) {
        byte[] bytes = (text + "?").getBytes(StandardCharsets.ISO_8859_1);
        int sum = 0;
        for (int i = 0; i < bytes.length - 1; i++) {
            sum += bytes[i];
        }
        bytes[bytes.length - 1] = (byte) sum;
        return bytes;
    }

    @Override
    public Ear ear() {
        return Ears.framed();
    }

    private static String pendant(String account, int stat1, int stat0) {
        String id = account.length() == 8 ? account : MARKET + "0".repeat(Math.max(0, 4 - account.length())) + account;
        int[] unit = new int[4];
        for (int i = 0; i < 4; i++) {
            unit[i] = Integer.parseInt(id.substring(2 * i, 2 * i + 2), 16);
        }
        return text(
                0x72, 18, unit[0], unit[1], unit[2], unit[3], 0, 0, 0, 1, 0, 0, 0x62, 0x18, stat1, stat0, 0x20, 0x10);
    }

    private static String text(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int one : bytes) {
            text.append((char) one);
        }
        return text.toString();
    }
}
