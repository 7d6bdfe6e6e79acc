package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.DeskProgram;
import org.duressdesk.Main;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
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
    private static final int LANES = 4;
    private static final Path SITE = Path.of("sample-data/sites/school");
    private static final int WAITING_PRESSES = 40;
    private static final int LONGEST_START_MILLIS = 1_500;
    private static final int LONGEST_FIRE_MILLIS = 150;
    private static final int FIRST_ANSWER_SECONDS = 60;
    private static final Pattern MONITORING =
            Pattern.compile("Monitoring: .*journal entry (\\d+), state ([0-9a-f]+).*");

    @Test
    void twoHundredKills(@TempDir Path folder) throws Exception {
        kill(200, folder);
    }

    @Test
    @Tag("long")
    void aThousandKills(@TempDir Path folder) throws Exception {
        kill(1000, folder);
    }

    private static void kill(int times, Path folder) throws Exception {
        long seed = new Random().nextLong();
        DeskProgram program = new DeskProgram(folder.resolve("program"));
        program.train(desk(folder.resolve("training"), folder.resolve("nobody")));
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> ended = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Lane one = new Lane(program, folder.resolve("lane-" + lane), new Random(seed + lane), times / LANES);
                ended.add(lanes.submit(one));
            }
            int underFire = 0;
            for (Future<Integer> end : ended) {
                underFire += end.get();
            }
            assertThat(underFire)
                    .as("kills of a desk that had stored presses in that run, seed %d", seed)
                    .isGreaterThan(times / 2);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new AssertionError("seed " + seed + ": " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static String[] desk(Path folder, Path port) {
        return new String[] {
            "desk",
            "--headless",
            "--site",
            SITE.toString(),
            "--journal",
            folder.resolve("journal").toString(),
            "--receiver",
            port + ",9600,8N1,surgard,header=RRLLL,heartbeat=1,window=2000"
        };
    }

    /** One desk and its receiver. */
    private static final class Lane implements Callable<Integer>, SimulatorWatch {
        private final DeskProgram program;
        private final Path folder;
        private final Random random;
        private final int kills;
        private final Site site;
        private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        private final Map<Long, String> states = new HashMap<>();
        private volatile CountDownLatch answered = new CountDownLatch(1);
        private Optional<SignalKey> newest = Optional.empty();

        Lane(DeskProgram program, Path folder, Random random, int kills) {
            this.program = program;
            this.folder = folder;
            this.random = random;
            this.kills = kills;
            this.site = new SiteLoader(InstantSource.system()).load(SITE).site().orElseThrow();
        }

        @Override
        public void acknowledged(String text, long nanosAfterEnd) {
            if (!text.contains("@")) {
                acknowledged.add(text);
                answered.countDown();
            }
        }

        @Override
        public Integer call() throws Exception {
            Files.createDirectories(folder);
            Path port = folder.resolve("port");
            int underFire = 0;
            try (RealTime time = new RealTime(System::nanoTime);
                    ReceiverSimulator receiver = new ReceiverSimulator(
                            new PtyPort(port),
                            SimulatorSettings.DEFAULT
                                    .withHeader(SimulatorSettings.Header.RRLLL)
                                    .withTimes(1_000, 2_000),
                            time,
                            this)) {
                receiver.watchReadyLine();
                receiver.start();
                for (int i = 0; i < kills; i++) {
                    answered = new CountDownLatch(1);
                    fire(receiver);
                    Process desk = start(port);
                    try (BufferedReader said = desk.inputReader(StandardCharsets.UTF_8)) {
                        // Four in five are killed while they answer, the others at any point of their start.
                        boolean working = random.nextInt(5) > 0;
                        if (working) {
                            remember(said.readLine());
                            answered.await(FIRST_ANSWER_SECONDS, TimeUnit.SECONDS);
                        }
                        int more = random.nextInt(working ? LONGEST_FIRE_MILLIS : LONGEST_START_MILLIS);
                        assertThat(desk.waitFor(more, TimeUnit.MILLISECONDS))
                                .as("ended by itself: " + errors())
                                .isFalse();
                    } finally {
                        desk.destroyForcibly().waitFor();
                    }
                    underFire += answered.getCount() == 0 ? 1 : 0;
                }
            }
            check();
            return underFire;
        }

        private Process start(Path port) throws IOException {
            return new ProcessBuilder(program.command(desk(folder, port)))
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
        }

        private String errors() throws IOException {
            return Files.readString(folder.resolve("errors.txt"));
        }

        private void remember(String line) throws IOException {
            Matcher said = MONITORING.matcher(line == null ? "" : line);
            if (!said.matches()) {
                throw new AssertionError("the desk did not begin to monitor: " + line + " " + errors());
            }
            states.put(Long.parseLong(said.group(1)), said.group(2));
        }

        /** Never the same button twice running: the very same frame again is a repeat (decision D6). */
        private void fire(ReceiverSimulator receiver) {
            while (receiver.counters().pending() < WAITING_PRESSES) {
                SignalKey key = site.devices()
                        .get(random.nextInt(site.devices().size()))
                        .keys()
                        .getFirst();
                if (!newest.equals(Optional.of(key))) {
                    receiver.press(key.account(), key.number());
                    newest = Optional.of(key);
                }
            }
        }

        private void check() throws Exception {
            List<String> presses = new ArrayList<>();
            AtomicReference<DeskState> state = new AtomicReference<>(DeskState.empty());
            Map<Long, String> folded = new HashMap<>();
            if (states.containsKey(0L)) {
                folded.put(0L, Workplace.digest(state.get()));
            }
            try (SqliteJournal journal = SqliteJournal.open(
                    folder.resolve("journal"), folder.resolve("ledger"), "test", InstantSource.system())) {
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
            assertThat(presses.size() - acknowledged.size())
                    .as("presses stored beyond those acknowledged")
                    .isBetween(0, 1);
            assertThat(presses.subList(0, acknowledged.size()))
                    .as("presses in order, each once")
                    .isEqualTo(acknowledged);

            StringWriter said = new StringWriter();
            assertThat(Main.run(
                            new String[] {"verify", folder.resolve("journal").toString()},
                            new PrintWriter(said, true),
                            new PrintWriter(said, true)))
                    .as(said.toString())
                    .isZero();
        }

        private static void press(Entry entry, List<String> presses) {
            if (entry.fact() instanceof SignalFact.SignalReceived signal && signal.finding() instanceof Finding.Press) {
                byte[] raw = java.util.HexFormat.of().parseHex(entry.rawHex());
                presses.add(new String(raw, 0, raw.length - 1, StandardCharsets.US_ASCII));
            }
        }
    }
}
