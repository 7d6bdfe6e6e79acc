package org.duressdesk.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.keys.DeskAction;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private final PlayedDesk desk = PlayedDesk.hospital();

    private DeskView view(boolean large) {
        return new DeskView(
                desk.latest(), Attention.of(desk.state(), Optional.empty(), Optional.empty()), desk.now(), large);
    }

    private QueuePicture queue() {
        return Queues.of(view(true));
    }

    private <T extends Block> Stream<T> blocks(Class<T> kind) {
        return queue().blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void quietSaysWhatWasHeardLastAndWhatIsInTrouble() {
        assertThat(queue().right()).isEqualTo("0 open");
        assertThat(blocks(Block.Title.class)).extracting(Block.Title::text).containsExactly("No active alarms");
        assertThat(blocks(Block.Lines.class).findFirst().orElseThrow().lines().getFirst())
                .isEqualTo("Last signal *14:30:56*, receiver heartbeat.");
        assertThat(blocks(Block.Item.class)).extracting(Block.Item::strong).containsExactly("E-10", "E-17", "U2-05");
    }

    @Test
    void oneAlarmIsACardWithDeadlinesAndTheRuleOfItsButton() {
        desk.at("14:31:22").press("E-13").at("14:31:27");
        assertThat(queue().right()).isEqualTo("1 not acknowledged");
        Block.Card card = blocks(Block.Card.class).findFirst().orElseThrow();
        assertThat(card.title()).isEqualTo("Triage 3, Emergency");
        assertThat(card.lines()).containsExactly("E-13, fixed button, silent", "Location confirmed 6 days ago");
        assertThat(card.age()).isEqualTo("5 s");
        Block.Deadline deadline = blocks(Block.Deadline.class).findFirst().orElseThrow();
        assertThat(deadline.share()).isEqualTo(5 / 60.0);
        assertThat(deadline.marks()).extracting(Block.Deadline.Mark::at).containsExactly(0.0, 0.5, 1.0);
        assertThat(blocks(Block.Rule.class).findFirst().orElseThrow().silent()).isTrue();
        assertThat(blocks(Block.Act.class).findFirst().orElseThrow())
                .isEqualTo(new Block.Act("Silence for up to 60 s", DeskAction.SILENCE, false, ""));
    }

    @Test
    void aSilencedToneSaysHowLongAndANewPressEndsIt() {
        desk.at("14:31:22").press("E-13").at("14:31:25");
        desk.ask(new org.duressdesk.desk.kernel.Command.Silence(PlayedDesk.OKAFOR));
        desk.at("14:31:35");
        assertThat(blocks(Block.Act.class).findFirst().orElseThrow().refused()).isEqualTo("silenced, 50 s left");
        desk.press("E-14");
        assertThat(view(true).silenceLeft()).isZero();
    }

    @Test
    void rowsUpToTwelveThenTightThenTilesAndNoneIsLeftOut() {
        List<String> ids =
                desk.site().devices().stream().map(d -> d.id().value()).toList();
        for (int n = 1; n <= 100; n++) {
            desk.press(ids.get(n - 1));
            if (n > 1) {
                List<Block.Row> rows = rows();
                assertThat(rows).as("%d presses", n).hasSize(n);
                assertThat(blocks(Block.Tiles.class).findAny().isPresent())
                        .as("%d tiles", n)
                        .isEqualTo(n > 20);
                assertThat(blocks(Block.Rows.class)
                                .findAny()
                                .map(Block.Rows::tight)
                                .orElse(false))
                        .as("%d tight", n)
                        .isEqualTo(n > 12 && n <= 20);
            }
        }
    }

    private List<Block.Row> rows() {
        return Stream.concat(
                        blocks(Block.Rows.class).flatMap(r -> r.rows().stream()),
                        blocks(Block.Tiles.class).flatMap(t -> t.rows().stream()))
                .toList();
    }

    @Test
    void lowerSignalsAreCountedNeverDropped() {
        desk.at("14:31:22").press("E-13").press("E-14");
        assertThat(blocks(Block.Lines.class).flatMap(l -> l.lines().stream()))
                .containsExactly("3 lower signals: 3 trouble. Open with F4.");
    }

    @Test
    void betweenAcknowledgeAndOwnFourActsFourKeys() {
        desk.at("14:31:22").press("E-13").at("14:31:29").acknowledge("E-13").at("14:31:30");
        assertThat(queue().right()).isEqualTo("1 without an owner");
        List<Block.FourActs.One> acts =
                blocks(Block.FourActs.class).findFirst().orElseThrow().acts();
        assertThat(acts).extracting(Block.FourActs.One::key).containsExactly("Space", "Enter", "F2", "R");
        assertThat(acts)
                .extracting(Block.FourActs.One::when)
                .containsExactly(
                        Block.FourActs.When.DONE,
                        Block.FourActs.When.NOW,
                        Block.FourActs.When.LATER,
                        Block.FourActs.When.LATER);
        assertThat(acts.getFirst().right()).isEqualTo("M. Okafor 14:31:29");
        assertThat(blocks(Block.Lines.class).flatMap(l -> l.lines().stream()))
                .contains("*Staff duress, aggression*", "Step 1: Look at camera 14, within 20 s");
    }

    @Test
    void anUnknownDeviceShowsWhatToDoAndItsNeighbours() {
        desk.unknown("0417", "233");
        assertThat(blocks(Block.Todo.class).findFirst().orElseThrow().first())
                .isEqualTo("Acknowledge, then take ownership");
        assertThat(blocks(Block.Section.class)).extracting(Block.Section::title).contains("Nearest in the register");
    }

    @Test
    void aSilentReceiverTellsWhatToDo() {
        desk.silent().at("14:33:10");
        assertThat(queue().title()).isEqualTo("Plan: Receiver silent");
        assertThat(queue().right()).isEqualTo("Step 1 of 4");
        assertThat(blocks(Block.NowCard.class).findFirst().orElseThrow().title())
                .isEqualTo("Tell the floor to use radio");
        assertThat(blocks(Block.Happened.class))
                .extracting(Block.Happened::what)
                .contains("Last byte received");
        LinkGuide.Next next = LinkGuide.next(view(true)).orElseThrow();
        desk.ask(new Command.DoLossStep(PlayedDesk.OKAFOR, next.link(), next.step()));
        assertThat(queue().right()).isEqualTo("Step 2 of 4");
        assertThat(blocks(Block.Happened.class))
                .extracting(Block.Happened::what)
                .contains("Tell the floor to use radio: M. Okafor");
        assertThat(blocks(Block.Todo.class))
                .extracting(Block.Todo::first)
                .containsExactly("Check the cable at COM3", "Call Technician J. Reyes, 9-555-0148");
        for (LossStep step : List.of(LossStep.LOOK_AT_RECEIVER, LossStep.CHECK_CABLE, LossStep.CALL_TECHNICIAN)) {
            desk.ask(new Command.DoLossStep(PlayedDesk.OKAFOR, next.link(), step));
        }
        assertThat(queue().right()).isEqualTo("Steps done");
        assertThat(LinkGuide.next(view(true))).isEmpty();
    }

    @Test
    void aQuietDeskNeverShowsTheWordsThatBetrayIt() {
        PlayedDesk school = PlayedDesk.school().at("10:14:52").press("P-108").at("10:15:04");
        for (String step : List.of("waiting", "seen", "nothing")) {
            DeskView view = new DeskView(
                    school.latest(),
                    Attention.of(school.state(), Optional.empty(), Optional.empty()),
                    school.now(),
                    true);
            String all = Queues.of(view).toString().toLowerCase(java.util.Locale.ROOT);
            for (String word : List.of("duress", "alarm", "weapon", "lockdown", "police")) {
                assertThat(all.replace("alarmqueue", ""))
                        .as("%s: %s", step, word)
                        .doesNotContain(word);
            }
            if (step.equals("waiting")) {
                school.acknowledge("P-108");
            }
        }
    }

    @Test
    void theSupervisorIsCalledUntilSomebodyWasReached() {
        desk.at("14:31:22").press("E-13").at("14:32:21");
        assertThat(SupervisorNotice.of(view(true))).isEmpty();
        desk.at("14:32:23");
        assertThat(SupervisorNotice.of(view(true)).orElseThrow().title()).isEqualTo("Call the supervisor, 4402");
        desk.acknowledge("E-13").own();
        assertThat(SupervisorNotice.of(view(true)))
                .as("acknowledging does not take it away")
                .isPresent();
        desk.ask(new Command.SupervisorOutcome(PlayedDesk.OKAFOR, desk.newest(), "reached"));
        assertThat(SupervisorNotice.of(view(true))).isEmpty();
    }
}
