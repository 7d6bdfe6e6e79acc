package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.duressdesk.simulator.port.Ear;

/**
 * A family that carries Contact ID in lines of its own form.
 *
 * @param beat  its sign of life, or empty
 * @param form  puts a report into its form
 * @param start what stands before a text on the wire
 * @param end   what stands behind it
 */
record ContactIdLanguage(Conduct conduct, String beat, Form form, String start, String end, Supplier<Ear> ears)
        implements Language {
    /** Fields as in protocols.md F.1: qualifier E, R or P, three digits each of code and number. */
    interface Form {
        String of(String account, char qualifier, String code, String group, String number);
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return beat.isEmpty() ? Optional.empty() : Optional.of(beat);
    }

    @Override
    public Optional<String> report(String account, String number, Report report, long nanos) {
        return contactId(account, report.qualifier(), report.contactId(), "01", number, nanos);
    }

    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String number, long nanos) {
        return account.length() == 4
                ? Optional.of(form.of(
                        account, qualifier, code, group, "0".repeat(Math.max(0, 3 - number.length())) + number))
                : Optional.empty();
    }

    @Override
    public byte[] wire(String text) {
        return (start + text + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Ear ear() {
        return ears.get();
    }
}
