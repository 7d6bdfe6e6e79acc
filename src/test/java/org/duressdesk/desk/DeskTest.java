package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.signal.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk with its threads: what must not wait does not wait, and nothing is answered that is not stored. */
class DeskTest {
    private final Latched journal = new Latched();
    private final BlockingQueue<Long> acknowledged = new LinkedBlockingQueue<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private Runnable tick = () -> {};
    private Desk desk = desk();

    @AfterEach
    void end() {
        journal.gate.countDown();
        desk.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void answersOnceStored() throws Exception {
        press(1, "013");
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(1L);
        assertThat(journal.entries()).anyMatch(e -> e.rawHex().length() > 10);
        assertThat(desk.latest().state().incidents()).hasSize(1);
        assertThat(desk.latest().storage().unstored()).isEmpty();
    }

    @Test
    void showsWhatTheDiskDoesNotTakeAndAnswersLater() throws Exception {
        journal.close(true);
        CountDownLatch shown = new CountDownLatch(1);
        AutoCloseable watching = desk.watch(s -> {
            if (s.storage().unstored().contains("E-13")) {
                shown.countDown();
            }
        });
        press(1, "013");
        assertThat(shown.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isEmpty();

        var on = desk.ask(new Command.SignOn(TestSite.OKAFOR)).get(5, TimeUnit.SECONDS);
        assertThat(on).isEqualTo(new Answer(java.util.Optional.empty(), false));
        var id = desk.latest().state().incidents().keySet().iterator().next();
        assertThat(desk.ask(new Command.Acknowledge(TestSite.OKAFOR, id, "E-13"))
                        .get(5, TimeUnit.SECONDS)
                        .done())
                .isTrue();
        assertThat(desk.latest().state().incidents().get(id).unacknowledged()).isFalse();

        journal.gate.countDown();
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(1L);
        await().untilAsserted(
                        () -> assertThat(desk.latest().storage().unstored()).isEmpty());
        watching.close();
    }

    @Test
    void commitsTogetherWhatWaitedTogether() throws Exception {
        journal.close(true);
        press(1, "011");
        journal.entered.await();
        for (int zone = 12; zone <= 30; zone++) {
            press(zone - 10, "0" + zone);
        }
        desk.ask(new Command.Tick()).get(5, TimeUnit.SECONDS);
        int before = journal.appends();
        journal.gate.countDown();
        for (int i = 0; i < 20; i++) {
            assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(journal.appends() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void losesNothingWhenManyThreadsHandIn() throws Exception {
        int threads = 8;
        int each = 50;
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new java.util.ArrayList<>();
        for (int n = 0; n < threads; n++) {
            int base = n * each;
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < each; i++) {
                    press(base + i + 1, "9" + (base + i));
                }
            }));
        }
        go.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        for (int i = 0; i < threads * each; i++) {
            assertThat(acknowledged.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(desk.latest().state().incidents()).hasSize(threads * each);
        DeskState again = journal.entries().stream().reduce(DeskState.empty(), Fold::fold, (a, b) -> b);
        await().untilAsserted(() -> assertThat(desk.latest().state().head()).isGreaterThanOrEqualTo(again.head()));
    }

    /** A part of the installation that is missing is an Error, not an exception: it must not end the desk's thread either. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListenerThatThrowsHurtsNobody(boolean missing) throws Exception {
        desk.watch(s -> {
            if (missing) {
                throw new NoClassDefFoundError("org/example/Missing");
            }
            throw new IllegalStateException("a screen broke");
        });
        press(1, "013");
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(1L);
        assertThat(faults).isNotEmpty();
        faults.clear();
        desk.close();
        faults.clear();
    }

    @Test
    void aBugInDecidingStoresTheFrameAndSaysSo() throws Exception {
        desk.ask(new Command.SiteLoaded(Broken.site())).get(5, TimeUnit.SECONDS);
        press(7, "013");
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(7L);
        assertThat(desk.latest().state().incidents().values())
                .singleElement()
                .matches(i -> i.alarms().getFirst().unknown());
        assertThat(faults).isNotEmpty();
        faults.clear();
    }

    /** The site in force is the one the journal tells of. */
    @Test
    void aSiteThatCannotBeDecidedIsNotTaken() throws Exception {
        var was = desk.latest().site();
        desk.ask(new Command.SiteLoaded(Broken.undecidable())).get(5, TimeUnit.SECONDS);
        press(7, "013");
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(7L);
        assertThat(desk.latest().site()).isSameAs(was);
        assertThat(desk.latest().state().incidents()).hasSize(1);
        assertThat(faults).hasSize(1);
        faults.clear();
    }

    /** A library that is missing ends no start: presses are shown and sounded all the same (decision D3). */
    @Test
    void aMissingLibraryOfTheJournalIsAStorageFailure() {
        List<Throwable> said = new CopyOnWriteArrayList<>();
        DeskClock clock = new DeskClock(InstantSource.system(), System::nanoTime, "boot");
        try (Desk other = Desk.start(new DeskSetup(
                TestSite.hospital(),
                "0.1.0",
                () -> {
                    throw new UnsatisfiedLinkError("no sqlite");
                },
                clock,
                (millis, what) -> () -> {},
                (link, token, accept) -> {},
                said::add))) {
            assertThat(other.latest().storage().failure())
                    .hasValueSatisfying(why -> assertThat(why.words()).contains("no sqlite"));
        }
        assertThat(said).hasSize(1);
    }

    @Test
    void endsWithAnEntryAndASnapshot() {
        desk.close();
        assertThat(Telling.line(journal.entries().getLast())).endsWith("desk stopped: Ended by the operator");
        assertThat(journal.snapshot())
                .hasValueSatisfying(s -> assertThat(s.head()).isEqualTo(journal.head()));
    }

    @Test
    void ticksMakePicturesAndNeverPileUp() throws Exception {
        long before = desk.latest().number();
        tick.run();
        await().untilAsserted(() -> assertThat(desk.latest().number()).isGreaterThan(before));
    }

    private void press(long token, String zone) {
        var frame = Frames.of(Frames.signal(TestSite.ACCOUNT, "122", SignalStatus.NEW, SignalClass.ALARM, zone));
        long micros = System.currentTimeMillis() * 1000;
        desk.received(
                new Reception.FrameReceived(TestSite.MAIN, new Stamp(micros, System.nanoTime()), token, frame, false));
    }

    private Desk desk() {
        DeskClock clock = new DeskClock(InstantSource.system(), System::nanoTime, "boot");
        Ticker ticker = (millis, what) -> {
            tick = what;
            return () -> {};
        };
        Replies replies = (LinkId link, long token, boolean accept) -> acknowledged.add(token);
        return Desk.start(
                new DeskSetup(TestSite.hospital(), "0.1.0", () -> journal, clock, ticker, replies, faults::add));
    }

    /** A site whose buildings are missing: placing a press throws. */
    private static final class Broken {
        /** Without what it is told by. */
        static org.duressdesk.domain.site.Site undecidable() {
            var s = TestSite.hospital("c0".repeat(32), 0);
            return new org.duressdesk.domain.site.Site(
                    null,
                    s.name(),
                    s.desk(),
                    s.address(),
                    s.kind(),
                    s.zone(),
                    s.buildings(),
                    s.areas(),
                    s.devices(),
                    s.contacts(),
                    s.plans(),
                    s.links(),
                    s.settings(),
                    s.byKey(),
                    s.byId());
        }

        static org.duressdesk.domain.site.Site site() {
            var s = TestSite.hospital("b0".repeat(32), 0);
            Function<Integer, String> hash = n -> "b".repeat(n);
            return org.duressdesk.domain.site.Site.of(
                    hash.apply(64),
                    s.name(),
                    s.desk(),
                    s.address(),
                    s.kind(),
                    s.zone(),
                    List.of(),
                    s.areas(),
                    s.devices(),
                    s.contacts(),
                    s.plans(),
                    s.links(),
                    s.settings());
        }
    }

    /** A fake journal whose next appends wait at a gate. */
    private static final class Latched implements Journal {
        private final FakeJournal inner = new FakeJournal();
        private volatile boolean closed;
        final CountDownLatch gate = new CountDownLatch(1);
        final CountDownLatch entered = new CountDownLatch(1);

        void close(boolean now) {
            closed = now;
        }

        List<Entry> entries() {
            return inner.entries();
        }

        int appends() {
            return inner.appends;
        }

        @Override
        public void append(List<Entry> entries) throws StorageFailure {
            if (closed) {
                entered.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new StorageFailure(Said.text("interrupted"), e);
                }
            }
            inner.append(entries);
        }

        @Override
        public long head() {
            return inner.head();
        }

        @Override
        public void reopen() throws StorageFailure {
            inner.reopen();
        }

        @Override
        public void read(long from, long to, java.util.function.Consumer<Entry> sink) {
            inner.read(from, to, sink);
        }

        @Override
        public java.util.Optional<DeskState> snapshot() {
            return inner.snapshot();
        }

        @Override
        public void keepSnapshot(DeskState state) {
            inner.keepSnapshot(state);
        }

        @Override
        public List<Said> findings() {
            return inner.findings();
        }

        @Override
        public java.util.Optional<Said> spaceWarning() {
            return inner.spaceWarning();
        }

        @Override
        public void close() {}
    }
}
