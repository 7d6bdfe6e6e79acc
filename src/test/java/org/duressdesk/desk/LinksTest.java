package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.desk.TestSite.OKAFOR;
import static org.duressdesk.desk.TestSite.PLAIN;
import static org.duressdesk.desk.TestSite.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.desk.state.LinkState.Condition;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.Test;

/** Links live, fall silent and return; who was blind from when to when (R2, R5, D6, D8). */
class LinksTest {

    @Test
    void twoHeartbeatsAndFiveSecondsWithoutAValidFrameAreSilence() {
        Scene desk = Scene.running();
        desk.beat(MAIN, false).at("14:31:05");
        assertThat(desk.story()).isEmpty();
        desk.at("14:31:06");
        assertThat(desk.story()).isEqualTo("14:31:05 main silent, 28 blind\n");
        assertThat(desk.tone().staff()).isEqualTo(Tone.RECEIVER_SILENT);
        assertThat(desk.state().links().get(MAIN).lostSince())
                .isEqualTo(desk.picture().pulses().get(MAIN).lastHeartbeatMicros());
        desk.at("14:40:00").heartbeat(MAIN);
        assertThat(desk.story()).isEqualTo("14:40:00 main live after 600 s, 28 heard again\n");
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
    }

    @Test
    void whatIsToBeDoneWhileAReceiverIsLostIsDoneInOrderAndBeginsAnewWithTheNextLoss() {
        Scene desk = Scene.running();
        assertThat(desk.ask(new Command.DoLossStep(OKAFOR, MAIN, LossStep.TELL_THE_FLOOR))
                        .said())
                .isEqualTo("link-not-lost");
        desk.lost(MAIN, "gone").forget();
        assertThat(desk.ask(new Command.DoLossStep(OKAFOR, MAIN, LossStep.CHECK_CABLE))
                        .said())
                .isEqualTo("loss-step-passed");
        assertThat(desk.ask(new Command.SkipLossStep(OKAFOR, MAIN, LossStep.TELL_THE_FLOOR, " "))
                        .said())
                .isEqualTo("reason-missing");
        desk.ask(new Command.DoLossStep(OKAFOR, MAIN, LossStep.TELL_THE_FLOOR));
        desk.ask(new Command.SkipLossStep(OKAFOR, MAIN, LossStep.LOOK_AT_RECEIVER, "locked room"));
        assertThat(desk.ask(new Command.DoLossStep(OKAFOR, MAIN, LossStep.TELL_THE_FLOOR))
                        .said())
                .isEqualTo("loss-step-passed");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 M. Okafor main TELL_THE_FLOOR
                14:30:00 M. Okafor main LOOK_AT_RECEIVER skipped: locked room
                """);
        desk.open(MAIN);
        assertThat(desk.state().links().get(MAIN).nextStep())
                .as("opened again is not heard again")
                .contains(LossStep.CHECK_CABLE);
        desk.heartbeat(MAIN);
        assertThat(desk.state().links().get(MAIN).nextStep()).isEmpty();
        desk.lost(MAIN, "gone");
        assertThat(desk.state().links().get(MAIN).nextStep()).contains(LossStep.TELL_THE_FLOOR);
    }

    @Test
    void noiseAndWhatCannotBeReadDoNotCountAsLife() {
        Scene desk = Scene.running();
        desk.beat(MAIN, false);
        for (int i = 0; i < 13; i++) {
            desk.after(5).frame(MAIN, Frames.damaged("ff14"), false);
        }
        desk.after(0.6);
        assertThat(desk.state().links().get(MAIN).condition()).isEqualTo(Condition.SILENT);
        desk.frame(MAIN, Frames.undecodable("garbage"), false);
        assertThat(desk.state().links().get(MAIN).condition()).isEqualTo(Condition.SILENT);
        assertThat(desk.of("?main/garbage.")).isPresent();
    }

    @Test
    void silenceCountsFromOpeningAndForLinksThatNeverOpened() {
        Scene desk = new Scene();
        desk.start().after(10).open(MAIN).forget();
        desk.after(54);
        assertThat(desk.story()).isEmpty();
        desk.after(2);
        assertThat(desk.story()).isEqualTo("14:31:05 second silent, 0 blind\n");
        desk.after(10);
        assertThat(desk.story()).isEqualTo("14:31:15 main silent, 30 blind\n");
    }

    @Test
    void anOpenPortIsNoLivingReceiver() {
        Scene desk = Scene.running();
        desk.lost(MAIN, "The port is gone")
                .lost(MAIN, "The port is gone")
                .after(8)
                .lost(MAIN, "Used by another program");
        desk.open(MAIN);
        assertThat(desk.state().links().get(MAIN).condition()).isEqualTo(Condition.SILENT);
        desk.after(2).press("E-13");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 main down: The port is gone, 28 blind
                14:30:08 main down: Used by another program, 28 blind
                14:30:08 main open
                14:30:10 main live after 10 s, 28 heard again
                14:30:10 E-13 opens 25-0001 as 1
                14:30:10 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                """);
    }

    @Test
    void aButtonIsBlindOnlyWhenAllItsLinksAre() {
        Scene desk = Scene.running();
        DeviceId both = new DeviceId("E-30");
        desk.beat(MAIN, false).beat(SECOND, false).lost(MAIN, "gone");
        assertThat(Blindness.all(desk.state(), desk.picture().site()))
                .hasSize(28)
                .doesNotContain(both);
        desk.at("14:31:00").lost(SECOND, "gone");
        assertThat(Blindness.all(desk.state(), desk.picture().site()))
                .hasSize(30)
                .contains(both);
        assertThat(Blindness.of(desk.state().links().get(SECOND), desk.picture().site()))
                .containsExactly(both, new DeviceId("U1-10"));
        desk.forget().at("14:32:00").open(MAIN).heartbeat(MAIN);
        assertThat(desk.story()).isEqualTo("""
                14:32:00 main open
                14:32:00 main live after 120 s, 28 heard again
                14:32:00 main live after 60 s, 2 heard again
                """);
        assertThat(Blindness.all(desk.state(), desk.picture().site())).isEmpty();
        desk.at("14:33:00").open(SECOND).heartbeat(SECOND);
        assertThat(desk.story()).isEqualTo("""
                14:33:00 second open
                14:33:00 second live after 120 s, 0 heard again
                """);
    }

    @Test
    void noEntryGrowsWithTheSiteAndTheListOfBlindButtonsCanBeMadeAgain() {
        Site large = TestSite.hospital("c3".repeat(32), 10_000);
        Scene desk = Scene.running(large);
        desk.beat(MAIN, false)
                .beat(SECOND, false)
                .lost(MAIN, "gone")
                .at("14:31:00")
                .lost(SECOND, "gone");
        desk.at("14:32:00").open(MAIN).heartbeat(MAIN);
        List<List<String>> said = new ArrayList<>();
        for (Entry entry : desk.journal.entries()) {
            assertThat(entry.toString().length())
                    .as(entry.fact().getClass().getSimpleName())
                    .isLessThan(1_000);
            switch (entry.fact()) {
                case LinkFact.LinkDown f -> said.add(listed(f.blind(), large));
                case LinkFact.LinkLive f -> said.add(listed(f.blind(), large));
                default -> assertThat(entry.fact()).isNotInstanceOf(LinkFact.LinkSilent.class);
            }
        }
        List<String> onMainAlone = large.devices().stream()
                .map(d -> d.id().value())
                .filter(id -> !List.of("E-30", "U1-10", "P-01").contains(id))
                .toList();
        List<String> onBoth = List.of("E-30", "U1-10");
        // Opening the desk, each link is heard for the first time; then what the loss of each took, and main gave back.
        assertThat(said.subList(said.size() - 4, said.size()))
                .containsExactly(onMainAlone, onBoth, onMainAlone, onBoth);
    }

    /** The list as whoever reads the journal later makes it, from the entry and the site of the hash it names. */
    private static List<String> listed(Blind blind, Site site) {
        assertThat(((Blind.OfLinks) blind).siteHash()).isEqualTo(site.hash());
        List<String> ids =
                Blindness.blind(blind, site).map(device -> device.id().value()).toList();
        assertThat(ids).hasSize(blind.count());
        return ids;
    }

    @Test
    void aThousandComplaintsAboutASiteAreFiftyAndACount() {
        Scene desk = Scene.running();
        desk.ask(new Command.SiteBroken(Stream.iterate(1, n -> n + 1)
                .limit(1_000)
                .map(n -> Said.text("line " + n))
                .toList()));
        desk.ask(new Command.SiteBroken(Stream.iterate(1, n -> n + 1)
                .limit(1_000)
                .map(n -> Said.text("line " + n))
                .toList()));
        List<Entry> refused = desk.journal.entries().stream()
                .filter(e -> e.fact() instanceof SiteFact.SiteRefused)
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(((SiteFact.SiteRefused) refused.getFirst().fact()).complaints())
                .hasSize(51)
                .endsWith(Said.of("site.more", 950));
    }

    @Test
    void aLinkWithoutHeartbeatIsNeverSilentButCanGo() {
        Scene desk = Scene.running();
        desk.after(7200);
        assertThat(desk.state().links().get(PLAIN)).matches(l -> l.condition() == Condition.UP && !l.supervised());
        assertThat(desk.picture().pulses().get(PLAIN).silentAfterSeconds()).isZero();
        desk.lost(PLAIN, "gone").after(60).open(PLAIN);
        assertThat(desk.story()).contains("plain down: gone, 1 blind").contains("plain live after 60 s, 1 heard again");
        assertThat(desk.state().links().get(PLAIN).condition()).isEqualTo(Condition.UP);
    }

    @Test
    void heartbeatsFasterThanSetMeanThatTheReceiverDoesNotHear() {
        Scene desk = Scene.running();
        desk.beat(MAIN, false);
        for (int i = 0; i < 4; i++) {
            desk.after(4).heartbeat(MAIN);
        }
        assertThat(desk.story())
                .isEqualTo(
                        "14:30:12 main trouble: Heartbeats come faster than set: the receiver does not hear this desk\n");
        for (int i = 0; i < 3; i++) {
            desk.after(30).heartbeat(MAIN);
        }
        assertThat(desk.story()).contains("main well: Heartbeats come faster");
        assertThat(desk.state().links().get(MAIN).troubles()).isEmpty();
    }

    @Test
    void countsAreWrittenDownEveryHour() {
        Scene desk = Scene.running();
        desk.press("E-13")
                .acknowledge("E-13")
                .frame(MAIN, Frames.damaged("ff14"), false)
                .forget();
        desk.after(3599.0);
        assertThat(desk.story()).doesNotContain("counts");
        desk.after(2);
        assertThat(desk.story())
                .contains("main counts 122 121 1")
                .contains("second counts 121 121 0")
                .doesNotContain("plain counts");
    }

    @Test
    void theFirstFrameAfterARestartMayBeTheOneWhoseAnswerNeverLeft() {
        Scene desk = Scene.running();
        desk.repliesSent = false;
        desk.press("E-13");
        desk.crash().after(300).start().repliesSent = true;
        desk.open(MAIN).heartbeat(MAIN).press("E-13");
        assertThat(desk.alarm("E-13")).matches(a -> a.presses().size() == 1 && a.duplicates() == 1);
        desk.after(3).press("E-13");
        assertThat(desk.alarm("E-13")).matches(a -> a.presses().size() == 1 && a.duplicates() == 2);
        desk.after(60).press("E-13");
        assertThat(desk.alarm("E-13").presses()).hasSize(2);
    }

    @Test
    void aFrameWhoseAnswerLeftIsAPressAfterARestart() {
        Scene desk = Scene.running();
        desk.press("E-13").after(2);
        desk.crash().after(300).start();
        desk.open(MAIN).heartbeat(MAIN).press("E-13");
        assertThat(desk.alarm("E-13")).matches(a -> a.presses().size() == 2 && a.duplicates() == 0);
    }

    @Test
    void aSimulatedLinkStampsEntriesAndMixesWithNothingReal() {
        Scene desk = Scene.running();
        desk.openSimulated(SECOND).heartbeat(SECOND);
        var frame = Frames.of(Frames.signal(
                "77",
                "122",
                org.duressdesk.domain.signal.SignalStatus.NEW,
                org.duressdesk.domain.signal.SignalClass.ALARM,
                "030"));
        desk.forget().frame(SECOND, frame, false).press("E-13");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-30 opens 25-0001 as 1 (drill)
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency) (drill)
                14:30:00 E-13 opens 25-0002 as 1
                14:30:00 plan of 25-0002: Staff duress, aggression (fixed silent button, Emergency)
                """);
        desk.acknowledge("E-30");
        assertThat(desk.story()).isEqualTo("14:30:00 M. Okafor acknowledged E-30 (drill)\n");
    }

    @Test
    void aBacklogIsAlarmsInFullAndSaidToBeOne() {
        Scene desk = Scene.running();
        desk.buffered("E-13");
        assertThat(desk.story()).startsWith("14:30:00 E-13 opens 25-0001 as 1 (buffered)");
        assertThat(desk.alarm("E-13").last().backlog()).isTrue();
        assertThat(desk.alarm("E-13").priority().number()).isEqualTo(1);
    }

    @Test
    void linksTheSiteNoLongerHasStaySilentWithoutASound() {
        Scene desk = Scene.running();
        desk.lost(SECOND, "gone");
        assertThat(desk.tone().staff()).isEqualTo(Tone.RECEIVER_SILENT);
        var s = desk.site;
        desk.site = org.duressdesk.domain.site.Site.of(
                "c".repeat(64),
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
                List.of(s.links().getFirst()),
                s.settings());
        desk.ask(new org.duressdesk.desk.kernel.Command.SiteLoaded(desk.site)).after(1);
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
        assertThat(desk.story()).contains("site changed to cccc", "link retired: plain", "link retired: second");
        assertThat(desk.state().links().keySet()).containsExactly(MAIN);
        desk.crash().start();
        assertThat(desk.state().links().keySet()).containsExactly(MAIN);
        assertThat(desk.story()).doesNotContain("link retired: plain");
    }
}
