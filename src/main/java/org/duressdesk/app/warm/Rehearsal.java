package org.duressdesk.app.warm;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.ProgramVersion;
import org.duressdesk.app.site.LiveSite;
import org.duressdesk.app.site.Replying;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.DeskClock;
import org.duressdesk.desk.DeskSetup;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.language.SurGardText;
import org.duressdesk.store.MemoryJournal;
import org.slf4j.LoggerFactory;

/**
 * Presses that nobody made, on a desk of their own that has everything but a disk, a screen and a sound: a line inside
 * the program, the link that reads and answers it, the desk with its threads, a journal in memory. A Java program is
 * about ten times slower the first times it does something, and on a real desk the first press may come days after the
 * start: after this it finds its way already compiled.
 */
public final class Rehearsal implements Runnable {
    /** So many presses make the compiler do its best, measured (decision 26). */
    public static final int PRESSES = 15_000;

    /** A fresh desk after so many: a rehearsal must not be about one endless incident. */
    private static final int SCENE = 100;

    private static final int PAUSE_EVERY = 20;
    private static final int PAUSE_MILLIS = 15;
    private static final long STEP_NANOS = 400_000_000L;
    private static final int PATIENCE = 20;

    private final Site site;
    private final LinkSettings line;
    private final int presses;
    private final Path natives;
    private final SurGardText texts =
            new SurGardText(SimulatorSettings.DEFAULT.withHeader(SimulatorSettings.Header.RRLLL));
    private final AtomicLong nanos = new AtomicLong(STEP_NANOS);
    private long written;
    private int answered;

    /** @param natives folder for the library of the database in memory */
    public Rehearsal(Site site, int presses, Path natives) {
        this.natives = natives;
        LinkId id = site.links().isEmpty()
                ? new LinkId("none")
                : site.links().getFirst().id();
        this.line = new LinkSettings(
                id, "Rehearsal", "rehearsal", 9_600, 8, 'N', 1, "surgard", "header=RRLLL", 0, 4_000, 4);
        this.site = LiveSite.with(site, List.of(line));
        this.presses = site.devices().isEmpty() || site.links().isEmpty() ? 0 : presses;
    }

    /** Ends early when its thread is interrupted. */
    @Override
    public void run() {
        try {
            for (int i = 0; i < presses; i += SCENE) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                scene(i, Math.min(presses, i + SCENE));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StorageFailure | LineLost | LinkageError fault) {
            if (!Thread.currentThread().isInterrupted()) {
                // Not a press of anybody: said to the technician only.
                LoggerFactory.getLogger(Rehearsal.class).warn("the rehearsal failed", fault);
            }
        }
    }

    /** Bytes a ledger would have taken. */
    long written() {
        return written;
    }

    /** Presses that were acknowledged. */
    int answered() {
        return answered;
    }

    private void scene(int from, int to) throws InterruptedException, StorageFailure, LineLost {
        InstantSource wall = () -> Instant.EPOCH.plusNanos(nanos.get());
        Replying replying = new Replying();
        MemoryJournal journal = MemoryJournal.open(natives);
        try (Desk desk = Desk.start(new DeskSetup(
                        site,
                        ProgramVersion.text(),
                        () -> journal,
                        new DeskClock(wall, nanos::get, "rehearsal"),
                        (millis, tick) -> () -> {},
                        replying,
                        Rehearsal::fault));
                Links links = new Links(desk, wall, nanos::get)) {
            replying.through(links);
            MemoryPort port = new MemoryPort("rehearsal");
            ByteLine receiver = port.plug();
            try {
                links.open(LinkSetup.over(port.opener(), line, true, false));
                for (int i = from; i < to; i++) {
                    nanos.addAndGet(STEP_NANOS);
                    press(receiver, site.devices().get(i % site.devices().size()));
                    desk.ask(new Command.Tick());
                    if (i % PAUSE_EVERY == 0) {
                        Clocks.sleep(Duration.ofMillis(PAUSE_MILLIS));
                    }
                }
            } finally {
                receiver.close();
            }
        } finally {
            written += journal.written();
        }
    }

    private void press(ByteLine receiver, Device device) throws LineLost {
        SignalKey key = device.keys().getFirst();
        receiver.write(texts.wire(texts.contactId(key.account(), 'E', "122", "01", key.number())));
        byte[] answer = new byte[8];
        int count = receiver.read(answer);
        for (int again = 0; count == 0 && again < PATIENCE; again++) {
            count = receiver.read(answer);
        }
        answered += count > 0 ? 1 : 0;
    }

    private static void fault(Throwable survived) {
        LoggerFactory.getLogger(Rehearsal.class).warn("the rehearsal met a fault", survived);
    }
}
