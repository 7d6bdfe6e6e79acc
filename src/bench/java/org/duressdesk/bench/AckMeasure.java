package org.duressdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.duressdesk.simulator.port.Pty;

/**
 * Byte to commit to ACK: a press written into the pseudo-terminal until the 06h is read back, against bare append and
 * flush of the same number of bytes on the same disk, and against the {@link Floor}. All in turns, in random order, each
 * behind the same pause; then each of them once more without pauses.
 */
final class AckMeasure implements Measure {
    private static final int PAUSE_MILLIS = 10;
    private static final double GOAL = 2.2;
    private static final int LOOKED_AT = 50;

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public String missing() {
        return Pty.supported() ? "" : "this system has no pseudo-terminals";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int warm = quick ? LOOKED_AT : 6_000;
        int turns = quick ? 20 : 1_200;
        Path floorFolder = Files.createDirectory(room.folder().resolve("floor"));
        try (Pty pty = Pty.open();
                DeskProcess desk = DeskProcess.monitoring(
                        room.site(),
                        room.folder().resolve("journal"),
                        List.of("--receiver", pty.path() + ",9600,8N1,surgard,header=RRLLL,heartbeat=0,window=4000"));
                Bare bare = Bare.in(room.folder());
                Pty floorPty = Pty.open()) {
            said.accept("  " + desk.line());
            connected(pty);
            if (!quick) {
                said.accept(String.format(Locale.ROOT, "  settled after %.0f s", Settling.wait(desk.handle())));
            }
            Peer peer = new Peer(pty, Presses.all(Presses.site(room.site())));
            Sizes sizes = Sizes.of(room.folder(), peer);
            said.accept("  " + sizes);
            Process floorProcess = floor(floorPty, floorFolder, sizes);
            try {
                Peer floor = new Peer(floorPty, Presses.all(Presses.site(room.site())));
                byte[] bytes = Bare.bytes(sizes.ledger());
                peer.press(warm);
                floor.press(warm);
                List<Turn> all = List.of(
                        new Turn(peer::press, new double[turns]),
                        new Turn(floor::press, new double[turns]),
                        new Turn(() -> bare.append(bytes), new double[turns]));
                inTurns(all, turns);
                List<Figure> figures = new ArrayList<>(paced(all, sizes));
                figures.addAll(steady(peer, floor, bare, bytes, turns));
                return figures;
            } finally {
                floorProcess.destroy();
            }
        }
    }

    private static List<Figure> paced(List<Turn> all, Sizes sizes) {
        Spread desk = Spread.of(all.get(0).millis());
        Spread floor = Spread.of(all.get(1).millis());
        Spread bare = Spread.of(all.get(2).millis());
        String limit =
                "append and flush of as many bytes as the ledger takes for it, same disk, in turns, behind the same pause";
        return List.of(
                Figure.of(
                                "ack",
                                "a press written into a pseudo-terminal until the 06h is read back, through the serial library, the "
                                        + "desk, SQLite and ledger (both flushed), in a process of its own; "
                                        + PAUSE_MILLIS
                                        + " ms of rest before each",
                                "ms",
                                desk)
                        .against(limit, bare)
                        .goal(
                                "median at most " + GOAL + " x the bare append and flush",
                                desk.median() <= GOAL * bare.median())
                        .with("times_floor", desk.median() / floor.median())
                        .with("bytes_ledger", sizes.ledger())
                        .with("bytes_log", sizes.log()),
                Figure.of(
                                "ack-floor",
                                "the same for a program that only reads, hands on over the same threads, flushes as many bytes "
                                        + "of ledger and log side by side, and answers",
                                "ms",
                                floor)
                        .against(limit, bare));
    }

    /** Without pauses, each in a block; the blocks in turns. */
    private static List<Figure> steady(Peer desk, Peer floor, Bare bare, byte[] bytes, int count) throws Exception {
        int blocks = 4;
        List<Turn> all = List.of(
                new Turn(desk::press, new double[count]),
                new Turn(floor::press, new double[count]),
                new Turn(() -> bare.append(bytes), new double[count]));
        for (int block = 0; block < blocks; block++) {
            for (Turn turn : all) {
                for (int i = block * count / blocks; i < (block + 1) * count / blocks; i++) {
                    turn.millis()[i] = turn.act().millis();
                }
            }
        }
        Spread limit = Spread.of(all.get(2).millis());
        Spread floored = Spread.of(all.get(1).millis());
        Spread acks = Spread.of(all.get(0).millis());
        String how = "the bare append and flush, one after the other without pauses";
        return List.of(
                Figure.of("ack-steady", "as ack, the next press as soon as the 06h has come", "ms", acks)
                        .against(how, limit)
                        .with("times_floor", acks.median() / floored.median()),
                Figure.of("ack-steady-floor", "as ack-floor, the next press as soon as the 06h has come", "ms", floored)
                        .against(how, limit));
    }

    private static void inTurns(List<Turn> all, int turns) throws Exception {
        List<Turn> order = new ArrayList<>(all);
        Random random = new Random(1);
        for (int i = 0; i < turns; i++) {
            Collections.shuffle(order, random);
            for (Turn turn : order) {
                Thread.sleep(PAUSE_MILLIS);
                turn.millis()[i] = turn.act().millis();
            }
        }
    }

    private static Process floor(Pty pty, Path folder, Sizes sizes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(DeskProcess.java(
                        DeskProcess.FLAGS,
                        Floor.class.getName(),
                        List.of(
                                pty.path(),
                                folder.toString(),
                                String.valueOf(sizes.ledger()),
                                String.valueOf(sizes.log()))))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        BufferedReader said = process.inputReader();
        if (!"ready".equals(said.readLine())) {
            throw new IOException("the floor did not start: " + Files.readString(folder.resolve("errors.txt")));
        }
        connected(pty);
        return process;
    }

    private static void connected(Pty pty) throws InterruptedException {
        while (!pty.connected()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Something that takes milliseconds. */
    @FunctionalInterface
    private interface Act {
        double millis() throws Exception;
    }

    /** What takes its turn, and what each of its turns took. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Turn(Act act, double[] millis) {}

    /** Bytes that ledger and SQLite's log take for one press. */
    private record Sizes(long ledger, long log) {
        static Sizes of(Path folder, Peer peer) throws Exception {
            Path log = folder.resolve("journal/journal.db-wal");
            peer.press(1);
            long[] before = {Bare.ledger(folder), Files.size(log)};
            peer.press(LOOKED_AT);
            return new Sizes((Bare.ledger(folder) - before[0]) / LOOKED_AT, (Files.size(log) - before[1]) / LOOKED_AT);
        }
    }
}
