package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Ears;

/**
 * MX8000 in the Silent Knight form, the one whose calls are public (protocols.md B.2): heartbeats 03h with reference 0000;
 * after two sends or refusals only those. Its clock begins at 2026-01-01 00:00:00.
 */
record Mx8000Language(SimulatorSettings settings) implements Language {
    private static final String DAY = "010126";

    @Override
    public Conduct conduct() {
        return Conduct.of(Conduct.Unanswered.BUFFERS, Conduct.Refused.GIVES_UP, settings);
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return Optional.of(
                String.format(Locale.ROOT, "\u0003%s\"%s\"%02d\"0000\"", DAY, clock(nanos), settings.receiver()));
    }

    @Override
    public Optional<String> report(String account, String number, Report report, long nanos) {
        String digits = number.length() > 4 ? number.substring(number.length() - 4) : number;
        return Optional.of(String.format(
                Locale.ROOT,
                "'%s\"%s\"%02d\u0005%s\"%s%s",
                DAY,
                clock(nanos).substring(0, 4),
                settings.receiver(),
                account,
                report.sia(),
                digits));
    }

    /** Only what has a SIA code here. */
    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String number, long nanos) {
        return Report.of(qualifier, code).flatMap(report -> report(account, number, report, nanos));
    }

    /** With the check byte: after each addition bit 7 is cleared and bit 6 set. */
    @Override
    public byte[] wire(String text) {
        byte[] bytes = (text + "?\r").getBytes(StandardCharsets.ISO_8859_1);
        int sum = 0;
        for (int i = 0; i < bytes.length - 2; i++) {
            sum = (sum + bytes[i]) & 0x3F | 0x40;
        }
        bytes[bytes.length - 2] = (byte) sum;
        return bytes;
    }

    @Override
    public Ear ear() {
        return Ears.oneByte(false);
    }

    private static String clock(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(Math.abs(nanos)) % 86_400;
        return String.format(Locale.ROOT, "%02d%02d%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
