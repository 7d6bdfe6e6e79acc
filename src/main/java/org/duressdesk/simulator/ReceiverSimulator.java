package org.duressdesk.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.simulator.language.Dc09Language;
import org.duressdesk.simulator.language.Language;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.PanelSettings;
import org.duressdesk.simulator.language.Report;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.Outgoing;
import org.duressdesk.simulator.port.PanelPort;
import org.duressdesk.simulator.port.ReceiverPort;
import org.duressdesk.simulator.port.Unplugged;

/**
 * A receiver in software, for demonstrations, drills and tests: heartbeats, one message at a time, repeats, buffering and
 * release as the real ones of its family, and the faults that real links have. It is switched on a
 * quarter of a second after somebody opened the other end for the first time. Thread-safe.
 */
public final class ReceiverSimulator implements AutoCloseable {
    /** A desk throws away what comes while it opens the port; a receiver is not switched on in that very moment. */
    private static final Duration SETTLE = Duration.ofMillis(250);

    private static final ByteLine LAST = new Unplugged();

    private final ReceiverPort port;
    private final Language language;
    private final SimulatorWatch watch;
    private final SimTime time;
    private final ReceiverModel model;
    private final Wire wire;
    private final BlockingQueue<ByteLine> lines = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile ByteLine line = LAST;
    private volatile boolean closed;
    private boolean found;
    private boolean readyLine;
    private boolean ready;
    private boolean hushed;
    private long returns;
    private SimTime.Ticket alarm = () -> {};
    private long armedFor = Long.MAX_VALUE;

    public ReceiverSimulator(ReceiverPort port, SimulatorSettings settings, SimTime time, SimulatorWatch watch) {
        this(port, settings, Languages.of(settings), time, watch);
    }

    private ReceiverSimulator(
            ReceiverPort port, SimulatorSettings settings, Language language, SimTime time, SimulatorWatch watch) {
        this.port = port;
        this.language = language;
        this.watch = watch;
        this.time = time;
        this.wire = new Wire(this::write, 1);
        this.model = new ReceiverModel(settings, language, wire, watch);
        this.reader = Thread.ofPlatform().daemon().name("receiver simulator").unstarted(this::read);
    }

    /**
     * A panel that calls the desk and speaks SIA DC-09.
     *
     * @param wall   dates its messages
     * @param random fills what is encrypted
     */
    public static ReceiverSimulator panel(
            PanelPort port,
            SimulatorSettings settings,
            PanelSettings panel,
            InstantSource wall,
            RandomGenerator random,
            SimTime time,
            SimulatorWatch watch) {
        return new ReceiverSimulator(port, settings, new Dc09Language(settings, panel, wall, random), time, watch);
    }

    /** Opens the port; {@link #where()} tells then what the desk has to open. */
    public void start() throws LineLost {
        plug(port.open());
        reader.start();
    }

    /** Path or address for the desk. */
    public String where() {
        return port.where();
    }

    /** A report of a button. */
    public void report(String account, String number, Report report) {
        say(language.report(account, number, report, time.nanos()), report.name());
    }

    /** A press (Contact ID 120, or SIA PA). */
    public void press(String account, String number) {
        report(account, number, Report.PRESS);
    }

    /** A Contact ID report of any kind. */
    public void contactId(String account, char qualifier, String code, String group, String number) {
        say(
                language.contactId(account, qualifier, code, group, number, time.nanos()),
                Said.of("simulator.contact-id", qualifier, code).words());
    }

    private void say(Optional<String> message, String what) {
        message.ifPresentOrElse(
                this::text,
                () -> watch.unspeakable(Said.of(
                                "simulator.receiver-has-no-words-for",
                                what.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .words()));
    }

    /** A message with its bytes as they are, in its turn; {@code answered} when it waits for an answer. */
    public synchronized void recorded(byte[] message, boolean answered) {
        model.message(
                new Outgoing(new String(message, StandardCharsets.ISO_8859_1).strip(), message.clone(), answered),
                time.nanos());
        arm();
    }

    /** Any text as a message, in its turn, whatever it means; the terminator is added. */
    public synchronized void text(String message) {
        model.message(message, time.nanos());
        arm();
    }

    /** Bytes on the wire at once, outside all turns. */
    public synchronized void raw(byte[] bytes) {
        wire.raw(bytes);
    }

    /** Random bytes on the wire. */
    public synchronized void noise(int count) {
        wire.noise(count);
    }

    /** The next answers do not reach it. */
    public synchronized void loseAnswers(int count) {
        model.loseAnswers(count);
    }

    /** The next messages leave with a flipped bit. */
    public synchronized void corruptNext(int count) {
        wire.corruptNext(count);
    }

    /** A noisy line: one message in so many leaves with a flipped bit, the next one first; 0 ends it. */
    public synchronized void corruptOneIn(int messages) {
        wire.corruptOneIn(messages);
    }

    /** The next messages stop in the middle. */
    public synchronized void halveNext(int count) {
        wire.halveNext(count);
    }

    /** Sends and hears as at another speed. */
    public synchronized void wrongSpeed(boolean on) {
        wire.wrongSpeed(on);
    }

    /** Stops sending and hearing with the port open, or goes on; reports are buffered meanwhile. */
    public synchronized void silent(boolean on) {
        hushed = on;
        model.silent(on, time.nanos());
        arm();
    }

    /**
     * Watches the ready line of the computer (DSR), as MLR2-DV do (protocols.md A.6): nothing is sent while nobody has the
     * other end open, and what was not acknowledged is sent again soon after somebody has. Call before {@link #start()}.
     */
    public synchronized void watchReadyLine() {
        readyLine = true;
    }

    /** Gives up on the desk at once and buffers, until it answers a heartbeat. */
    public synchronized void giveUp() {
        model.giveUp(time.nanos());
        arm();
    }

    /** Sends the message acknowledged last once more, byte for byte. */
    public synchronized void duplicate() {
        model.repeatLast(time.nanos());
        arm();
    }

    /** Pulls the cable; plugs it in again after a time. */
    public void hangUp(Duration pulled) {
        ByteLine old = line;
        line = LAST;
        old.close();
        time.at(time.nanos() + pulled.toNanos(), this::plugAgain);
    }

    public synchronized Counters counters() {
        return model.counters();
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            alarm.cancel();
        }
        line.close();
        lines.add(LAST);
        port.close();
        try {
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void plug(ByteLine fresh) {
        line = fresh;
        lines.add(fresh);
    }

    private void plugAgain() {
        try {
            if (!closed) {
                plug(port.open());
            }
        } catch (LineLost refused) {
            time.at(time.nanos() + Duration.ofSeconds(1).toNanos(), this::plugAgain);
        }
    }

    private void write(byte[] bytes) {
        try {
            line.write(bytes);
        } catch (LineLost unplugged) {
            // Into the air, as from a receiver whose cable was pulled; it learns so from the missing answer.
            return;
        }
    }

    private void read() {
        byte[] buffer = new byte[1_024];
        while (!closed) {
            Optional<ByteLine> next = nextLine();
            try {
                int count = 0;
                while (!closed && next.isPresent()) {
                    heard(next.get(), buffer, count);
                    count = next.get().read(buffer);
                }
            } catch (LineLost pulled) {
                lost(next.get());
            }
        }
    }

    /** The other side hung up, or we did: a port that can be opened again at once is. */
    private void lost(ByteLine gone) {
        if (!closed && gone == line) {
            gone.close();
            plugAgain();
        }
    }

    private synchronized void heard(ByteLine from, byte[] buffer, int count) {
        // First the bytes: an answer that came just before the hang-up counts.
        model.bytes(buffer, count, time.nanos());
        boolean there = from.connected();
        if (!found && there) {
            found = true;
            ready = true;
            time.at(time.nanos() + SETTLE.toNanos(), this::switchOn);
        } else if (found && readyLine && there != ready) {
            ready = there;
            long change = ++returns;
            if (there) {
                time.at(time.nanos() + SETTLE.toNanos(), () -> goOn(change));
            } else {
                model.silent(true, time.nanos());
            }
        }
        arm();
    }

    /** The other end is open again and still is: unless it was told to be silent. */
    private synchronized void goOn(long change) {
        if (change == returns && !hushed) {
            model.silent(false, time.nanos());
            arm();
        }
    }

    private synchronized void switchOn() {
        model.start(time.nanos());
        arm();
    }

    private synchronized void tick() {
        armedFor = Long.MAX_VALUE;
        model.tick(time.nanos());
        arm();
    }

    private void arm() {
        long due = model.due();
        if (due != armedFor && !closed) {
            alarm.cancel();
            armedFor = due;
            alarm = due == Long.MAX_VALUE ? () -> {} : time.at(due, this::tick);
        }
    }

    private Optional<ByteLine> nextLine() {
        try {
            ByteLine next = lines.take();
            return next == LAST ? Optional.empty() : Optional.of(next);
        } catch (InterruptedException stopped) {
            closed = true;
            return Optional.empty();
        }
    }
}
