package org.duressdesk.ui.replay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.replay.Evening;
import org.duressdesk.ui.replay.reading.Tracks.Bar;
import org.duressdesk.ui.replay.reading.Tracks.Mark;
import org.junit.jupiter.api.Test;

class ReplayModelTest {
    private static final Site SITE = Evening.hospital();
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong nanos = new AtomicLong();
    private final ReplayModel model = new ReplayModel(Evening.replay(SITE), Evening.INCIDENT, SITE, nanos::get);

    @Test
    void theListSaysWhatHappenedInOrder() {
        assertThat(model.rows())
                .extracting(row -> row.clock() + " " + row.lane() + " " + row.words())
                .startsWith(
                        "14:31:22 SIGNAL E-13 Triage 3, duress, press 1",
                        "14:31:22 SOUND Desk tone on",
                        "14:31:29 OPERATOR Okafor acknowledges press 1",
                        "14:31:29 SOUND Desk tone off",
                        "14:31:31 OPERATOR Okafor takes ownership",
                        "14:31:31 STEP Plan: Staff duress, aggression",
                        "14:31:41 STEP Step 1, Look at camera 14: seen, no weapon",
                        "14:31:51 SIGNAL E-14 Check-in, duress, press 2")
                .contains("14:33:50 STEP Step 5 skipped: Police already at the door")
                .endsWith("14:43:20 OPERATOR Okafor resolves: real, help given");
        assertThat(model.rows().getFirst().sequence()).isEqualTo(48_212);
    }

    @Test
    void theTracksCarryPressesActsStepsAndSounds() {
        Tracks tracks = model.tracks();
        assertThat(tracks.signals())
                .containsExactly(new Mark(0, "1"), new Mark(29 * SECOND, "2"), new Mark(52 * SECOND, "3"));
        assertThat(tracks.operator())
                .extracting(Mark::words)
                .containsExactly("Ack 1, own", "Ack 2", "Ack 3", "Note", "Resolved");
        assertThat(tracks.steps()).extracting(Bar::number).containsExactly("1", "2", "3", "3", "4", "5");
        assertThat(tracks.steps().getFirst()).isEqualTo(new Bar(9 * SECOND, 19 * SECOND, "1", "Look at camera 14"));
        assertThat(tracks.steps().get(2).words()).isEqualTo("Charge nurse, no answer");
        assertThat(tracks.sounds())
                .containsExactly(
                        new Bar(0, 7 * SECOND, "", "duress"),
                        new Bar(29 * SECOND, 32 * SECOND, "", "duress"),
                        new Bar(52 * SECOND, 56 * SECOND, "", "duress"));
    }

    @Test
    void aStepOfThePlanBeforeIsNoStepOfTheNextOne() {
        Tracks tracks = new ReplayModel(Evening.changed(SITE), Evening.INCIDENT, SITE, nanos::get).tracks();
        assertThat(tracks.steps().getFirst()).isEqualTo(new Bar(9 * SECOND, 30 * SECOND, "", "Plan changed"));
        assertThat(tracks.steps().getLast())
                .matches(bar -> bar.from() == 30 * SECOND && bar.number().equals("1"));
    }

    @Test
    void thePictureIsTheDeskAsItWasThere() {
        model.seek(54 * SECOND);
        Incident incident = model.picture().state().incidents().get(Evening.INCIDENT);
        assertThat(incident.alarms())
                .extracting(Alarm::shown)
                .containsExactly(Alarm.Shown.ACKNOWLEDGED, Alarm.Shown.ACKNOWLEDGED, Alarm.Shown.UNACKNOWLEDGED);
        assertThat(model.rows().get(model.currentRow()).words()).isEqualTo("Desk tone on");
        assertThat(model.newestPress().orElseThrow().subject()).isEqualTo("E-15");
        model.seek(30 * SECOND);
        assertThat(model.newestPress().orElseThrow().subject()).isEqualTo("E-14");
        model.seek(718 * SECOND);
        assertThat(model.picture().state().incidents()).isEmpty();
    }

    @Test
    void theClockOfThePictureRunsBetweenEntries() {
        model.seek(40 * SECOND);
        long then = model.picture().now().utcMicros();
        model.seek(41 * SECOND);
        assertThat(model.picture().now().utcMicros() - then).isEqualTo(1_000_000);
    }

    @Test
    void stepsGoFromRowToRowAndPause() {
        model.toggle();
        model.next();
        assertThat(model.player().playing()).isFalse();
        assertThat(model.player().position()).isEqualTo(7 * SECOND);
        model.next();
        model.next();
        assertThat(model.player().position()).isEqualTo(19 * SECOND);
        model.before();
        assertThat(model.player().position()).isEqualTo(9 * SECOND);
        model.seek(0);
        model.before();
        assertThat(model.player().position()).isZero();
    }

    @Test
    void playingMovesWithTheClockAndTellsWhoWatches() {
        AtomicLong told = new AtomicLong();
        model.onChange(told::incrementAndGet);
        model.tick();
        assertThat(told).hasValue(0);
        model.speed(5);
        model.toggle();
        nanos.set(2 * SECOND);
        model.tick();
        assertThat(model.player().position()).isEqualTo(10 * SECOND);
        assertThat(told).hasValue(3);
    }

    @Test
    void entriesOfOtherIncidentsGiveNoActs() {
        ReplayModel other = new ReplayModel(
                Evening.replay(SITE), org.duressdesk.domain.incident.IncidentId.of(2025, 118), SITE, nanos::get);
        assertThat(other.rows()).extracting(Row::lane).doesNotContain(Lane.OPERATOR, Lane.STEP, Lane.SIGNAL);
        assertThat(other.newestPress()).isEmpty();
    }
}
