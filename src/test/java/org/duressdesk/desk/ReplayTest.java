package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Replay.Span;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.StorageFact;
import org.junit.jupiter.api.Test;

/** An incident played again: the same states, in the same order, at the same pace (R24). */
class ReplayTest {

    @Test
    void everyMomentIsAsItWas() throws Exception {
        Scene desk = played();
        Replay replay = Replay.read(desk.journal, Span.of(desk.state().closed().getFirst()));
        List<DeskState> states = new ArrayList<>();
        DeskState state = DeskState.empty();
        for (var entry : desk.journal.entries()) {
            state = Fold.fold(state, entry);
            states.add(state);
        }
        int first = (int) replay.entries().getFirst().sequence() - 1;
        assertThat(replay.state(-1)).isEqualTo(states.get(first - 1));
        for (int i = replay.entries().size() - 1; i >= 0; i -= 3) {
            assertThat(replay.state(i)).as("entry %d", i).isEqualTo(states.get(first + i));
        }
        assertThat(replay.state(replay.entries().size() - 1).closed()).hasSize(1);
        assertThatThrownBy(() -> replay.state(replay.entries().size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void positionsFollowTheMonotonicClockOverAStepOfTheWall() throws Exception {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:31:05").acknowledge("E-13");
        desk.wallSteps(3600);
        desk.after(10).own();
        Replay replay = Replay.read(desk.journal, Span.of(desk.of("E-13").orElseThrow(), desk.state()));
        assertThat(replay.length()).isEqualTo(15_000_000_000L);
        assertThat(replay.indexAt(-1)).isEqualTo(-1);
        assertThat(replay.state(replay.indexAt(4_999_999_999L)).incidents().values())
                .allMatch(i -> i.unacknowledged());
        assertThat(replay.state(replay.indexAt(5_000_000_000L)).incidents().values())
                .noneMatch(i -> i.unacknowledged());
        assertThat(replay.moment(2_500_000_000L).local().toLocalTime()).hasToString("14:31:02.500");
        var picture = replay.picture(replay.length(), desk.site);
        assertThat(picture.state().incidents().values()).allMatch(i -> i.owner().isPresent());
        assertThat(picture.now().local().getHour()).isEqualTo(15);
    }

    @Test
    void overARestartTheWallClockCounts() throws Exception {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").crash().at("14:31:20").start();
        Replay replay = Replay.read(desk.journal, Span.of(desk.of("E-13").orElseThrow(), desk.state()));
        assertThat(replay.length()).isEqualTo(20_000_000_000L);
    }

    @Test
    void anEntryThatCannotBeFoldedIsPassedOverAsAtAStart() throws Exception {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:31:05").acknowledge("E-13");
        List<Entry> entries = new ArrayList<>(desk.journal.entries());
        Header last = entries.getLast().header();
        entries.add(new Entry(
                new Header(last.sequence() + 1, last.at(), 0, Optional.empty(), Optional.empty(), false),
                new StorageFact.StorageMended(null),
                ""));
        FakeJournal journal = new FakeJournal();
        journal.append(entries);
        List<Throwable> told = new ArrayList<>();
        DeskState started = Recovery.restore(journal, told::add).state();
        assertThat(told).as("this entry cannot be folded").hasSize(1);
        Replay all = Replay.read(journal, new Span(1, entries.size()));
        assertThat(all.state(entries.size() - 1)).isEqualTo(started);
        assertThat(Replay.read(journal, new Span(entries.size(), entries.size()))
                        .state(-1)
                        .incidents())
                .hasSize(1);
    }

    private static Scene played() {
        Scene desk = Scene.running();
        desk.press("U1-01")
                .at("14:31:22")
                .press("E-13")
                .at("14:31:29")
                .acknowledge("E-13")
                .own();
        for (int i = 0; i < 200; i++) {
            desk.after(1).press("E-" + (11 + i % 20));
            desk.acknowledge("E-" + (11 + i % 20));
        }
        desk.outcome("no-weapon").outcome("reached").outcome("reached").outcome("recorded");
        for (int i = 11; i <= 30; i++) {
            desk.acknowledge("E-" + i);
        }
        desk.ask(new org.duressdesk.desk.kernel.Command.Resolve(
                desk.by(), desk.of("E-13").orElseThrow().id(), Disposition.REAL, 1, FalseCause.NONE, ""));
        assertThat(desk.said()).isEqualTo("done");
        return desk;
    }
}
