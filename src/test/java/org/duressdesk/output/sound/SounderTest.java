package org.duressdesk.output.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.domain.site.SoundOutput.Audience;
import org.duressdesk.output.sound.FakeLines.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SounderTest {
    private static final SoundOutput HEADSET = new SoundOutput("headset", Audience.STAFF_ONLY, false);
    private static final SoundOutput SPEAKER = new SoundOutput("speaker", Audience.PUBLIC, false);
    private static final SoundOutput SECOND = new SoundOutput("second", Audience.STAFF_ONLY, true);
    private static final Voice DURESS = new Voice(Tone.DURESS, false);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong(1);
    private final FakeLines lines = new FakeLines();
    private final List<Command> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
    private final Sounder sounder = new Sounder(lines, nanos::get, this::thread, reports::add);

    @AfterEach
    void end() {
        sounder.close();
        lines.release();
    }

    private Thread thread(Runnable work) {
        started.incrementAndGet();
        Thread thread = new Thread(work, "sound");
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void anOutputThatTakesSoundIsProvenWithoutAnythingBeingHeard() {
        sounder.use(List.of(HEADSET));
        passUntil(() -> reports.contains(proven("headset")));
        assertThat(lines.loudest("headset")).isZero();
    }

    @Test
    void theProofIsRenewedEveryHour() {
        sounder.use(List.of(HEADSET));
        passUntil(() -> reports.contains(proven("headset")));
        reports.clear();
        nanos.addAndGet(Duration.ofMinutes(59).toNanos());
        sounder.tick();
        assertThat(reports).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        sounder.tick();
        assertThat(reports).containsExactly(proven("headset"));
    }

    @Test
    void anAbsentOutputIsSaidOnceWithinFiveSecondsAndTriedAgain() {
        lines.set("headset", Behaviour.ABSENT);
        sounder.use(List.of(HEADSET));
        long passed = passUntil(() -> !reports.isEmpty());
        assertThat(Duration.ofNanos(passed)).isLessThan(Duration.ofSeconds(5));
        passUntil(() -> lines.opened.size() >= 3);
        assertThat(reports).containsExactly(failed("headset", Said.of("sound.not-connected", "headset")));
        lines.set("headset", Behaviour.WORKS);
        passUntil(() -> reports.contains(proven("headset")));
    }

    @Test
    void aDriverThatThrowsAnythingIsAFailedOutputToo() {
        lines.set("headset", Behaviour.THROWS);
        sounder.use(List.of(HEADSET));
        passUntil(() -> !reports.isEmpty());
        assertThat(reports)
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.SoundReport.class,
                        report -> assertThat(report.reason().words())
                                .contains("headset")
                                .contains("driver fault"));
    }

    @Test
    void aDriverThatHangsForEverIsGivenUpAndCostsAtMostAFewThreads() {
        lines.set("headset", Behaviour.HANGS_IN_OPEN);
        sounder.use(List.of(HEADSET));
        long passed = passUntil(() -> !reports.isEmpty());
        assertThat(Duration.ofNanos(passed)).isLessThan(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(30));
        assertThat(reports).containsExactly(failed("headset", Said.of("sound.no-answer", "headset")));
        assertThat(started.get()).isLessThanOrEqualTo(3);
        lines.set("headset", Behaviour.WORKS);
        lines.release();
        passUntil(() -> reports.contains(proven("headset")));
    }

    @Test
    void aLineThatHangsInTheMiddleIsSaidWhileTheOtherGoesOn() {
        sounder.use(List.of(HEADSET, SPEAKER));
        passUntil(() -> sounder.proven().size() == 2);
        lines.set("headset", Behaviour.HANGS_IN_WRITE);
        reports.clear();
        long passed = passUntil(() -> !reports.isEmpty());
        assertThat(Duration.ofNanos(passed)).isLessThan(Duration.ofSeconds(5));
        assertThat(reports).containsExactly(failed("headset", Said.of("sound.no-answer", "headset")));
        assertThat(sounder.proven()).containsExactly("speaker");
    }

    @Test
    void aLineThatTakesSoundButGivesNoneOutIsNotProven() {
        lines.set("headset", Behaviour.TAKES_BUT_PLAYS_NOTHING);
        sounder.use(List.of(HEADSET));
        passUntil(() -> reports.contains(failed("headset", Said.of("sound.no-answer", "headset"))));
        assertThat(sounder.proven()).isEmpty();
    }

    @Test
    void theTimeAWholeProgramStoodStillBlamesNoOutput() {
        sounder.use(List.of(HEADSET));
        passUntil(() -> reports.contains(proven("headset")));
        reports.clear();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        sounder.tick();
        assertThat(reports).isEmpty();
    }

    @Test
    void aSilentDeviceIsNeverHeardInPublic() {
        sounder.use(List.of(HEADSET, SPEAKER));
        passUntil(() -> sounder.proven().size() == 2);
        sounder.demand(new Wish(Voice.OFF, Voice.OFF, false, 10, 10));
        lines.loudest("speaker");
        sounder.demand(new Wish(new Voice(Tone.DURESS, true), Voice.OFF, true, 11, 10));
        passUntil(() -> lines.samples("headset") > Tones.RATE);
        pass(Duration.ofSeconds(3));
        assertThat(lines.loudest("headset")).isGreaterThan(20_000);
        assertThat(lines.loudest("speaker")).isZero();
        lines.set("headset", Behaviour.HANGS_IN_WRITE);
        pass(Duration.ofSeconds(10));
        assertThat(sounder.proven()).containsExactly("speaker");
        assertThat(lines.loudest("speaker"))
                .as("also when staff outputs are lost (D16)")
                .isZero();
    }

    @Test
    void theToneReallyGivenIsReportedOnceAChange() {
        sounder.use(List.of(HEADSET));
        passUntil(() -> reports.contains(proven("headset")));
        reports.clear();
        sounder.demand(new Wish(DURESS, DURESS, false, 1, 1));
        sounder.demand(new Wish(DURESS, DURESS, false, 2, 2));
        sounder.demand(new Wish(new Voice(Tone.DURESS, true), DURESS, false, 2, 2));
        sounder.demand(new Wish(Voice.OFF, Voice.OFF, false, 2, 2));
        assertThat(reports)
                .containsExactly(
                        new Command.ToneReport("duress"),
                        new Command.ToneReport("duress-raised"),
                        new Command.ToneReport("off"));
    }

    @Test
    void withoutAProvenOutputNoToneIsClaimed() {
        lines.set("headset", Behaviour.ABSENT);
        sounder.use(List.of(HEADSET));
        sounder.demand(new Wish(DURESS, DURESS, false, 1, 1));
        pass(Duration.ofSeconds(3));
        assertThat(reports).noneMatch(Command.ToneReport.class::isInstance);
    }

    @Test
    void aSecondOutputJoinsAfterTheSecondDeadlineOrWhenTheFirstFails() {
        sounder.use(List.of(HEADSET, SECOND));
        passUntil(() -> sounder.proven().size() == 2);
        sounder.demand(new Wish(DURESS, DURESS, false, 1, 1));
        pass(Duration.ofSeconds(2));
        assertThat(lines.loudest("second")).isZero();
        sounder.demand(new Wish(DURESS, DURESS, true, 1, 1));
        passUntil(() -> lines.loudest("second") > 10_000);
        sounder.demand(new Wish(DURESS, DURESS, false, 1, 1));
        pass(Duration.ofSeconds(1));
        lines.loudest("second");
        lines.set("headset", Behaviour.HANGS_IN_WRITE);
        passUntil(() -> lines.loudest("second") > 10_000);
    }

    @Test
    void aDeskWithoutAnyOutputSaysSo() {
        sounder.use(List.of());
        assertThat(reports).containsExactly(failed(OutputFact.NONE, Said.of("sound.none-set")));
    }

    @Test
    void thisMachineProvesItsOwnOutputOrSaysWhyNot() {
        Sounder real = new Sounder(new JavaLines(), System::nanoTime, this::thread, reports::add);
        real.use(List.of(new SoundOutput(SoundLines.SYSTEM_OUTPUT, Audience.STAFF_ONLY, false)));
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            real.tick();
            return !reports.isEmpty();
        });
        real.close();
        assertThat(reports.getFirst()).isInstanceOf(Command.SoundReport.class);
    }

    /** Lets the clock run in steps of 100 ms, as fast as the feeding threads follow. */
    private void pass(Duration span) {
        long end = nanos.get() + span.toNanos();
        passUntil(() -> nanos.get() >= end);
    }

    private long passUntil(java.util.concurrent.Callable<Boolean> reached) {
        long start = nanos.get();
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    if (reached.call()) {
                        return true;
                    }
                    List<Long> before = lines.writes();
                    nanos.addAndGet(100_000_000);
                    follow(before);
                    sounder.tick();
                    return reached.call();
                });
        return nanos.get() - start;
    }

    /** On a busy machine the feeding threads need a moment; a clock that runs ahead of them would look like a stall. */
    private void follow(List<Long> before) {
        long limit = System.nanoTime() + 500_000_000;
        while (System.nanoTime() < limit) {
            List<Long> now = lines.writes();
            if (now.size() != before.size()
                    || java.util.stream.IntStream.range(0, now.size()).allMatch(i -> now.get(i) > before.get(i))) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    private static Command proven(String... names) {
        return new Command.SoundReport(List.of(names), Optional.empty(), Said.NOTHING);
    }

    private static Command failed(String name, Said reason) {
        return new Command.SoundReport(List.of(), Optional.of(name), reason);
    }
}
