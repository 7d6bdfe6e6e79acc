package org.duressdesk.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.MemoryReceiverPort;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.simulator.port.PtyPort;

/**
 * The simulated receivers of one desk: behind a pseudo-terminal and the real serial library where the system has them,
 * else through a line inside the program.
 */
public final class Simulators implements AutoCloseable {
    /** The port of a link that is simulated. */
    public static final String PORT = "simulator";

    private final RealTime time;
    private final SimulatorWatch watch;
    private final Map<LinkId, ReceiverSimulator> running = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();

    public Simulators(LongSupplier nanos, SimulatorWatch watch) {
        this.time = new RealTime(nanos);
        this.watch = watch;
    }

    /**
     * Whether such a receiver can be simulated.
     *
     * @throws LineLost with the reason
     */
    static void check(LinkSettings link) throws LineLost {
        if (!Languages.names().contains(link.protocol())) {
            throw new LineLost(
                    Said.of("line.not-simulated", link.id(), link.protocol(), String.join(", ", Languages.names())));
        }
    }

    /** Starts a receiver for this link and says how to reach it. */
    synchronized LinkSetup start(LinkSettings link) throws LineLost {
        check(link);
        SimulatorSettings settings = SimulatorSettings.of(link.protocol())
                .withHeader(
                        link.profile().contains("RRLLL")
                                ? SimulatorSettings.Header.RRLLL
                                : SimulatorSettings.Header.RRL)
                .withTimes(link.heartbeatSeconds() * 1_000L, link.replyWindowMillis())
                .withBaud(link.baud());
        if (Pty.supported()) {
            Path path = folder().resolve(link.id().value());
            run(link.id(), new ReceiverSimulator(new PtyPort(path), settings, time, watch));
            return LinkSetup.serial(link.at(path.toString()), true, false);
        }
        MemoryPort port = new MemoryPort(PORT);
        run(link.id(), new ReceiverSimulator(new MemoryReceiverPort(port), settings, time, watch));
        return LinkSetup.over(port.opener(), link.at(PORT), true, false);
    }

    /** Ends the receiver of this link, if there is one. */
    synchronized void stop(LinkId link) {
        Optional.ofNullable(running.remove(link)).ifPresent(ReceiverSimulator::close);
    }

    /** The receiver pressed by a drill; empty when no link is simulated. */
    public synchronized Optional<ReceiverSimulator> first() {
        return running.values().stream().findFirst();
    }

    @Override
    public synchronized void close() {
        running.values().forEach(ReceiverSimulator::close);
        time.close();
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException left) {
                org.slf4j.LoggerFactory.getLogger(Simulators.class).debug("left behind: {}", folder);
            }
        }
    }

    private void run(LinkId link, ReceiverSimulator receiver) throws LineLost {
        receiver.start();
        running.put(link, receiver);
    }

    private Path folder() throws LineLost {
        try {
            Path folder = Files.createTempDirectory("duressdesk-receiver");
            folders.add(folder);
            return folder;
        } catch (IOException refused) {
            throw new LineLost(Said.of("line.no-folder", refused.getMessage()));
        }
    }
}
