package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Fold;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.simulator.PtyPort;
import org.duressdesk.receiver.simulator.RealTime;
import org.duressdesk.receiver.simulator.ReceiverSimulator;
import org.duressdesk.receiver.simulator.SimulatorSettings;
import org.duressdesk.receiver.simulator.SimulatorWatch;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.store.SqliteJournal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 1: the whole desk, in a process of its own on a real pseudo-terminal and under fire, is killed at random instants
 * again and again. Nothing the receiver was told "acknowledged" may be missing, nothing may be there twice, and after
 * every start the state is the fold of the journal.
 */
class KillTest {
    private static final int LANES = 2;
    private static final Path SITE = Path.of(SampleSite.HOSPITAL);
    private static final Pattern MONITORING = Pattern.compile("Monitoring: .*journal entry (\\d+), state ([0-9a-f]+).*");

    /** Long until it has been seen to end within the default run's time on the two-core build machine. */
    @Test
    @Tag("long")
    void two_hundred_kills(@TempDir Path folder) throws Exception {
        kill(200, folder);
    }

    @Test
    @Tag("long")
    void a_thousand_kills(@TempDir Path folder) throws Exception {
        kill(1000, folder);
    }

    private static void kill(int times, Path folder) throws Exception {
        long seed = new Random().nextLong();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> ended = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Lane one = new Lane(folder.resolve("lane-" + lane), new Random(seed + lane), times / LANES);
                ended.add(lanes.submit(one));
            }
            int underFire = 0;
            for (Future<Integer> end : ended) {
                underFire += end.get();
            }
            assertThat(underFire).as("kills of a desk that had stored presses in that run, seed %d", seed)
                    .isGreaterThan(times / 4);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new AssertionError("seed " + seed + ": " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** One desk and its receiver. */
    private static final class Lane implements Callable<Integer>, SimulatorWatch {
        private final Path folder;
        private final Random random;
        private final int kills;
        private final Site site;
        private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        private final Map<Long, String> states = new HashMap<>();
        private final AtomicInteger since = new AtomicInteger();

        Lane(Path folder, Random random, int kills) {
            this.folder = folder;
            this.random = random;
            this.kills = kills;
            this.site = new SiteLoader(InstantSource.system()).load(SITE).site().orElseThrow();
        }

        @Override
        public void acknowledged(String text, long nanosAfterEnd) {
            if (!text.contains("@")) {
                acknowledged.add(text);
                since.incrementAndGet();
            }
        }

        @Override
        public Integer call() throws Exception {
            java.nio.file.Files.createDirectories(folder);
            Path port = folder.resolve("port");
            int underFire = 0;
            try (RealTime time = new RealTime(System::nanoTime);
                    ReceiverSimulator receiver = new ReceiverSimulator(new PtyPort(port),
                            SimulatorSettings.DEFAULT.withHeader(SimulatorSettings.Header.RRLLL).withTimes(1_000, 2_000),
                            time, this)) {
                receiver.start();
                for (int i = 0; i < kills; i++) {
                    since.set(0);
                    Process desk = start(port);
                    try (BufferedReader said = new BufferedReader(
                            new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
                        // Three in four are killed while they work, the others at any point of their start.
                        if (random.nextInt(4) > 0) {
                            remember(said.readLine());
                            fire(receiver, random.nextInt(1, 12));
                        } else {
                            fire(receiver, 1);
                        }
                        desk.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
                    } finally {
                        desk.destroyForcibly().waitFor();
                    }
                    underFire += since.get() > 0 ? 1 : 0;
                }
            }
            check();
            return underFire;
        }

        private Process start(Path port) throws IOException {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                    "-cp", System.getProperty("java.class.path"), "org.duressdesk.Main", "desk", "--headless",
                    "--site", SITE.toString(), "--journal", folder.resolve("journal").toString(),
                    "--receiver", port + ",9600,8N1,surgard,header=RRLLL,heartbeat=1,window=2000")
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
        }

        private void remember(String line) throws IOException {
            Matcher said = MONITORING.matcher(line == null ? "" : line);
            if (!said.matches()) {
                throw new AssertionError("the desk did not begin to monitor: " + line + " "
                        + java.nio.file.Files.readString(folder.resolve("errors.txt")));
            }
            states.put(Long.parseLong(said.group(1)), said.group(2));
        }

        private void fire(ReceiverSimulator receiver, int presses) {
            for (int i = 0; i < presses && receiver.counters().pending() < 20; i++) {
                SignalKey key = site.devices().get(random.nextInt(site.devices().size())).keys().getFirst();
                receiver.press(key.account(), key.number());
            }
        }

        private void check() throws Exception {
            List<String> presses = new ArrayList<>();
            AtomicReference<DeskState> state = new AtomicReference<>(DeskState.empty());
            Map<Long, String> folded = new HashMap<>();
            if (states.containsKey(0L)) {
                folded.put(0L, Workplace.digest(state.get()));
            }
            try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal"), folder.resolve("ledger"), "test",
                    InstantSource.system())) {
                journal.read(1, Long.MAX_VALUE, entry -> {
                    press(entry, presses);
                    state.set(Fold.fold(state.get(), entry));
                    if (states.containsKey(entry.sequence())) {
                        folded.put(entry.sequence(), Workplace.digest(state.get()));
                    }
                });
            }
            assertThat(folded).as("states after each start").isEqualTo(states);
            // The receiver sends one message at a time, so at most the newest may be stored and not yet acknowledged.
            assertThat(presses.size() - acknowledged.size()).as("presses stored beyond those acknowledged").isBetween(0, 1);
            assertThat(presses.subList(0, acknowledged.size())).as("presses in order, each once").isEqualTo(acknowledged);

            StringWriter said = new StringWriter();
            assertThat(Main.run(new String[] {"verify", folder.resolve("journal").toString()},
                    new PrintWriter(said, true), new PrintWriter(said, true))).as(said.toString()).isZero();
        }

        private static void press(Entry entry, List<String> presses) {
            if (entry.fact() instanceof Fact.SignalReceived signal && signal.finding() instanceof Finding.Press) {
                byte[] raw = java.util.HexFormat.of().parseHex(entry.rawHex());
                presses.add(new String(raw, 0, raw.length - 1, StandardCharsets.US_ASCII));
            }
        }
    }
}
