package org.duressdesk.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.duressdesk.Main;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.DeskFaultsTest;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.faults.Injector;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.store.SqliteJournal;

/**
 * The whole desk and a receiver on a pseudo-terminal, with a disk that is made to fail: a program of its own, started by
 * {@link DeskFaultsTest} under the fault injector. An error ends it with its reason.
 */
public final class DeskFaults implements SimulatorWatch {
    private static final String WATCHED = "/disk/";
    private static final long LONGEST_SECONDS = 60;
    private static final int LAST_FREE_BYTES = 40 * 1024;

    private final Path folder;
    private final DataFolder data;
    private final List<String> acknowledged = new ArrayList<>();
    private final ReceiverSimulator receiver;
    private final Workplace place;
    private Snapshot newest;
    private int presses;
    private int sent;

    private DeskFaults(Path folder, RealTime time) throws Exception {
        this.folder = folder;
        Path disk = folder.resolve("disk");
        this.data = new DataFolder(folder.resolve("root"), disk.resolve("journal"), disk.resolve("ledger"));
        Path port = folder.resolve("port");
        this.receiver = new ReceiverSimulator(
                new PtyPort(port),
                SimulatorSettings.DEFAULT
                        .withHeader(SimulatorSettings.Header.RRLLL)
                        .withTimes(1_000, 2_000),
                time,
                this);
        receiver.watchReadyLine();
        receiver.start();
        Injector.watch(WATCHED, Path.of(""));
        this.place = Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/school"),
                        data,
                        List.of(ReceiverOption.parse(port + ",9600,8N1,surgard,header=RRLLL,heartbeat=1,window=2000")),
                        false,
                        false),
                SimulatorWatch.NOBODY);
        this.newest = place.desk().latest();
        place.desk().watch(this::shown);
    }

    /** @param arguments what to do, and a folder in which {@code disk} is the one that fails */
    public static void main(String[] arguments) throws Exception {
        try (RealTime time = new RealTime(System::nanoTime)) {
            DeskFaults desk = new DeskFaults(Path.of(arguments[1]), time);
            try {
                desk.press();
                desk.until("the first press acknowledged", () -> desk.acknowledged.size() == 1);
                switch (arguments[0]) {
                    case "error" -> desk.failing("sync-from", "The .*(journal|ledger).*\\.");
                    case "no-space" -> desk.failing("write-from", ".*(full|space).*");
                    case "slow" -> desk.slow();
                    case "late" -> desk.late();
                    case "full" -> desk.full();
                    default -> throw new IllegalArgumentException(arguments[0]);
                }
            } finally {
                Injector.off();
                desk.place.close();
                desk.receiver.close();
            }
            desk.check();
        }
        System.out.println("held");
        System.exit(0);
    }

    /** Fault 3: every flush fails, or every write for want of space. */
    private void failing(String order, String sentence) throws Exception {
        Injector.order("error", Injector.ENOSPC);
        // With flushes held up until the press is on its way, it is certain that it meets the failure.
        Injector.order("gate", order.equals("sync-from") ? 1 : 0);
        press();
        until("the press sent", () -> sent == presses);
        Injector.order(order, 1);
        Injector.order("gate", 0);
        untilShown(
                "storage failed",
                s -> s.storage()
                                .failure()
                                .filter(why -> why.words().matches(sentence))
                                .isPresent()
                        && s.storage().held() > 0);
        expect(order.equals("write-from") || acknowledged.size() == 1, "acknowledged although nothing can be stored");
        Injector.order(order, 0);
        untilShown(
                "storage works",
                s -> s.storage().failure().isEmpty() && s.storage().held() == 0);
        until("the press acknowledged", () -> acknowledged.size() == 2);
        press();
        until("the next press acknowledged", () -> acknowledged.size() == 3);
    }

    /** Fault 6: a slow disk, then one that takes longer than a second. */
    private void slow() throws Exception {
        Injector.order("delay", 10_000);
        for (int i = 0; i < 20; i++) {
            press();
        }
        until("20 more presses acknowledged", () -> acknowledged.size() == 21);
        Injector.order("delay", 0);
        Injector.order("gate", 1);
        press();
        untilShown("storage slow", s -> s.storage().slow());
        expect(newest.storage().unstored().size() == 1, "the press is not shown as not stored");
        expect(acknowledged.size() == 21, "acknowledged before its commit");
        Injector.order("gate", 0);
        untilShown(
                "storage quick",
                s -> !s.storage().slow() && s.storage().unstored().isEmpty());
        until("the press acknowledged", () -> acknowledged.size() == 22);
    }

    /** Fault 24: the commit ends after the receiver's reply window. */
    private void late() throws Exception {
        Injector.order("gate", 1);
        press();
        // Said from two seconds on, when the window of this receiver has passed and it sends again.
        untilShown("storage does not answer", s -> s.storage().failure().isPresent());
        until("the receiver sent again", () -> receiver.counters().repeats() > 0);
        expect(acknowledged.size() == 1, "acknowledged before its commit");
        Injector.order("gate", 0);
        until("the repeat acknowledged", () -> acknowledged.size() == 2);
        press();
        until("the next press acknowledged", () -> acknowledged.size() == 3);
        expect(receiver.counters().strays() == 0, "an answer came that nobody waited for");
    }

    /** Fault 4: a disk of 1 MiB that fills up. */
    private void full() throws Exception {
        untilShown(
                "an early warning",
                s -> s.storage()
                        .warning()
                        .filter(w -> w.words().contains("nearly full"))
                        .isPresent());
        Path ballast = folder.resolve("disk/ballast");
        long free = Files.getFileStore(folder.resolve("disk")).getUsableSpace();
        Files.write(ballast, new byte[(int) Math.max(0, free - LAST_FREE_BYTES)], StandardOpenOption.CREATE_NEW);
        int withReserve = 0;
        while (newest.storage().failure().isEmpty()) {
            press();
            until(
                    "an answer or a failure",
                    () -> acknowledged.size() == presses
                            || newest.storage().failure().isPresent());
            boolean reserve = newest.storage()
                    .warning()
                    .filter(w -> w.words().contains("reserve"))
                    .isPresent();
            withReserve += reserve && acknowledged.size() == presses ? 1 : 0;
        }
        expect(
                newest.storage().failure().orElseThrow().words().matches(".*(full|space).*"),
                newest.storage().toString());
        expect(withReserve > 0, "no press was stored with the help of the reserve");
        expect(
                acknowledged.size() == presses - 1,
                acknowledged.size() + " of " + presses + " acknowledged on a full disk");
        Files.delete(ballast);
        untilShown(
                "storage works",
                s -> s.storage().failure().isEmpty() && s.storage().held() == 0);
        until("everything acknowledged", () -> acknowledged.size() == presses);
        System.out.println(withReserve + " presses stored with the help of the reserve");
    }

    /** Each press once, in order, all of them acknowledged; the journal is sound. */
    private void check() throws Exception {
        List<String> stored = new ArrayList<>();
        try (SqliteJournal journal =
                SqliteJournal.open(data.journal(), data.ledger(), "test", InstantSource.system())) {
            journal.read(1, Long.MAX_VALUE, entry -> {
                if (entry.fact() instanceof SignalFact.SignalReceived signal
                        && signal.finding() instanceof Finding.Press) {
                    byte[] raw = HexFormat.of().parseHex(entry.rawHex());
                    stored.add(new String(raw, 0, raw.length - 1, java.nio.charset.StandardCharsets.US_ASCII));
                }
            });
        }
        expect(stored.equals(acknowledged), "stored " + stored + " but acknowledged " + acknowledged);
        expect(stored.size() == presses, stored.size() + " of " + presses + " presses stored");
        StringWriter said = new StringWriter();
        int exit = Main.run(
                new String[] {"verify", data.journal().toString()},
                new PrintWriter(said, true),
                new PrintWriter(said, true));
        expect(exit == 0, said.toString());
    }

    /** Never the same button twice running: that would be a repeat (decision D6). */
    private void press() {
        List<org.duressdesk.domain.site.Device> buttons = newest().site().devices();
        SignalKey key = buttons.get(presses % buttons.size()).keys().getFirst();
        presses++;
        receiver.press(key.account(), key.number());
    }

    @Override
    public synchronized void acknowledged(String text, long nanosAfterEnd) {
        if (!text.contains("@")) {
            acknowledged.add(text);
        }
        notifyAll();
    }

    @Override
    public synchronized void sent(String text, int attempt) {
        sent += !text.contains("@") && attempt == 1 ? 1 : 0;
        notifyAll();
    }

    private synchronized void shown(Snapshot snapshot) {
        newest = snapshot;
        notifyAll();
    }

    private synchronized Snapshot newest() {
        return newest;
    }

    private void untilShown(String what, Predicate<Snapshot> wanted) throws InterruptedException {
        until(what, () -> wanted.test(newest()));
    }

    private void until(String what, BooleanSupplier wanted) throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!wanted.getAsBoolean()) {
            synchronized (this) {
                // Whatever happens wakes it; a picture comes ten times a second.
                wait(1_000);
            }
            expect(
                    System.nanoTime() < last,
                    "never seen: " + what + "; " + newest().storage() + ", " + receiver.counters());
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
