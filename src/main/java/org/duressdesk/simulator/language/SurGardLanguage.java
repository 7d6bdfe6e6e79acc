package org.duressdesk.simulator.language;

import java.util.Optional;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Ears;

/** Sur-Gard (protocols.md A.1): buffers when it is not answered, skips what is refused too often. */
record SurGardLanguage(SimulatorSettings settings, SurGardText texts) implements Language {
    SurGardLanguage(SimulatorSettings settings) {
        this(settings, new SurGardText(settings));
    }

    @Override
    public Conduct conduct() {
        return Conduct.of(Conduct.Unanswered.BUFFERS, Conduct.Refused.SKIPS, settings);
    }

    @Override
    public Optional<String> heartbeat(long nanos) {
        return Optional.of(texts.heartbeat());
    }

    @Override
    public Optional<String> report(String account, String number, Report report, long nanos) {
        return account.length() == 4 || settings.content() == SimulatorSettings.Content.SIA
                ? Optional.of(texts.report(account, number, report))
                : Optional.empty();
    }

    @Override
    public Optional<String> contactId(
            String account, char qualifier, String code, String group, String number, long nanos) {
        return account.length() == 4
                ? Optional.of(texts.contactId(account, qualifier, code, group, number))
                : Optional.empty();
    }

    @Override
    public byte[] wire(String text) {
        return texts.wire(text);
    }

    @Override
    public Ear ear() {
        return Ears.oneByte(settings.b32());
    }
}
