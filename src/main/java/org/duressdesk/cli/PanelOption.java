package org.duressdesk.cli;

import java.time.Duration;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.simulator.language.PanelSettings;
import org.duressdesk.simulator.port.PanelPort;
import picocli.CommandLine.Option;

/** What {@code simulate --protocol sia-dc09} takes besides: a panel calls the desk, while a receiver is opened by it. */
final class PanelOption {
    static final String PROTOCOL = "sia-dc09";

    @Option(
            names = "--to",
            paramLabel = "tcp://HOST:PORT|udp://HOST:PORT",
            description = "With sia-dc09: the port on which the desk listens.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            defaultValue = "1234",
            description = "With sia-dc09: whose signs of life it sends. Default: ${DEFAULT-VALUE}.")
    private String account;

    @Option(
            names = "--key",
            paramLabel = "hex:DIGITS|text:CHARACTERS",
            description =
                    "With sia-dc09: encrypts everything (AES 128, 192 or 256). Only keys made for a test: a command line is no"
                            + " place for a secret.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--clock-off",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "With sia-dc09: how far its clock is ahead; negative for behind. Default: ${DEFAULT-VALUE}.")
    private int clockOff;

    @Option(names = "--stubborn-clock", description = "With sia-dc09: the desk's NAK does not set its clock.")
    private boolean stubborn;

    /** Where to call; empty when it was not said. */
    Optional<PanelPort> port() {
        return to.map(PanelPort::of);
    }

    /**
     * The panel.
     *
     * @throws IllegalArgumentException with one sentence that does not hold the key
     */
    PanelSettings settings() {
        if (!account.matches("[0-9A-Za-z]{1,16}")) {
            throw new IllegalArgumentException(
                    Said.of("cli.account-takes-1-16-letters").words());
        }
        return new PanelSettings(account, key.map(Keys::read), Duration.ofSeconds(clockOff), !stubborn);
    }
}
