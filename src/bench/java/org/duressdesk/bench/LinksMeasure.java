package org.duressdesk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Site;
import org.duressdesk.simulator.port.Pty;

/**
 * Eight receivers at once against one, each sending its next press as soon as the one before is acknowledged: a headless
 * desk in its own process, eight pseudo-terminals, rounds in turns.
 */
final class LinksMeasure implements Measure {
    private static final int LINKS = 8;
    private static final double GOAL = 4;
    /** Some seconds at full speed: what eight links at once need compiled is not what a rehearsal compiles. */
    private static final int WARM_ROUNDS = 8;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String missing() {
        return Pty.supported() ? "" : "this system has no pseudo-terminals";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int rounds = quick ? 2 : 11;
        int presses = quick ? 20 : 400;
        List<Pty> ptys = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool();
                Bare bare = Bare.in(room.folder())) {
            for (int i = 0; i < LINKS; i++) {
                ptys.add(Pty.open());
            }
            Path folder = LinksSite.make(
                    room.site(),
                    room.folder().resolve("site"),
                    ptys.stream().map(Pty::path).toList());
            List<Peer> peers = peers(ptys, Presses.site(folder));
            try (DeskProcess desk = DeskProcess.monitoring(folder, room.folder().resolve("journal"), List.of())) {
                said.accept("  " + desk.line());
                for (Pty pty : ptys) {
                    while (!pty.connected()) {
                        Thread.sleep(10);
                    }
                }
                said.accept(String.format(
                        Locale.ROOT, "  settled after %.0f s", quick ? 0.5 : Settling.wait(desk.handle())));
                if (quick) {
                    Thread.sleep(500);
                }
                long ledger = Bare.ledger(room.folder());
                Round warm = Round.of(threads, peers, presses);
                byte[] one = Bare.bytes((Bare.ledger(room.folder()) - ledger) / warm.acks().length);
                for (int i = 0; i < WARM_ROUNDS; i++) {
                    Round.of(threads, peers, quick ? presses : 4 * presses);
                }
                byte[] eight = Bare.bytes((long) one.length * LINKS);
                return figures(measured(threads, peers, bare, one, eight, rounds, presses), one.length);
            }
        } finally {
            for (Pty pty : ptys) {
                pty.close();
            }
        }
    }

    private static Measured measured(
            ExecutorService threads, List<Peer> peers, Bare bare, byte[] one, byte[] eight, int rounds, int presses)
            throws Exception {
        Measured all = new Measured(
                new double[rounds],
                new double[rounds],
                new ArrayList<>(),
                new ArrayList<>(),
                new double[rounds],
                new double[rounds],
                new ArrayList<>());
        for (int i = 0; i < rounds; i++) {
            // As many presses over the one link as over all eight: rounds as long as the other.
            Round alone = Round.of(threads, List.of(peers.get(i % LINKS)), presses * 2);
            Round together = Round.of(threads, peers, presses);
            all.alone()[i] = alone.perSecond();
            all.together()[i] = together.perSecond();
            all.aloneAcks().add(alone.acks());
            all.togetherAcks().add(together.acks());
            double[] single = new double[presses];
            double[] grouped = new double[presses];
            for (int k = 0; k < presses; k++) {
                single[k] = bare.append(one);
                grouped[k] = bare.append(eight);
            }
            all.bareOne()[i] = 1_000 * presses / DoubleStream.of(single).sum();
            all.bareEight()[i] =
                    1_000.0 * LINKS * presses / DoubleStream.of(grouped).sum();
            all.bareMillis().add(grouped);
        }
        return all;
    }

    private static List<Figure> figures(Measured all, int bytes) {
        Spread alone = Spread.of(all.alone());
        Spread together = Spread.of(all.together());
        double times = together.median() / alone.median();
        String how =
                "headless desk in a process of its own, each receiver on a pseudo-terminal and sending its next press as soon "
                        + "as the 06h has come";
        return List.of(
                Figure.of(
                                "links-one",
                                "signals acknowledged in a second over one of eight links, the others quiet: " + how,
                                "signals/s",
                                alone)
                        .against(
                                "append and flush of as many bytes as the ledger takes for one press, one after the other",
                                Spread.of(all.bareOne()))
                        .with("ack_ms", Spread.of(joined(all.aloneAcks())).json()),
                Figure.of("links-eight", "the same over eight links at once", "signals/s", together)
                        .against(
                                "append and flush of as many bytes as the ledger takes for eight presses, one after the other, "
                                        + "eight signals each",
                                Spread.of(all.bareEight()))
                        .goal("at least " + (int) GOAL + " x the signals/s of one link", times >= GOAL)
                        .with("times_one_link", times)
                        .with("bytes_appended", bytes * LINKS),
                Figure.of(
                                "links-ack",
                                "a press written until its 06h is read back while all eight links send",
                                "ms",
                                Spread.of(joined(all.togetherAcks())))
                        .against(
                                "append and flush of as many bytes as the ledger takes for eight presses",
                                Spread.of(joined(all.bareMillis()))));
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static List<Peer> peers(List<Pty> ptys, Site site) {
        List<Peer> peers = new ArrayList<>();
        for (int link = 1; link <= ptys.size(); link++) {
            peers.add(new Peer(ptys.get(link - 1), Presses.over(site, new LinkId("r" + link))));
        }
        return peers;
    }

    /** What the rounds gave; rates one a round. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Measured(
            double[] alone,
            double[] together,
            List<double[]> aloneAcks,
            List<double[]> togetherAcks,
            double[] bareOne,
            double[] bareEight,
            List<double[]> bareMillis) {}

    /** Some receivers at once, each with so many presses. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Round(double perSecond, double[] acks) {
        static Round of(ExecutorService threads, List<Peer> peers, int each) throws Exception {
            CyclicBarrier start = new CyclicBarrier(peers.size() + 1);
            List<Future<double[]>> running = new ArrayList<>();
            for (Peer peer : peers) {
                Callable<double[]> sending = () -> {
                    start.await();
                    return peer.press(each);
                };
                running.add(threads.submit(sending));
            }
            start.await();
            long begun = System.nanoTime();
            List<double[]> acks = new ArrayList<>();
            for (Future<double[]> one : running) {
                acks.add(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Round(peers.size() * each / seconds, joined(acks));
        }
    }
}
