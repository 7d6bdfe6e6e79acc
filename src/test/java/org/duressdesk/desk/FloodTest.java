package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.junit.jupiter.api.Test;

/** Many at once: nothing lost, nothing out of order (R5, R11; faults 13, 14). */
class FloodTest {

    @Test
    void fiveHundredButtonsInAMinute() {
        Scene desk = Scene.running(TestSite.hospital("f".repeat(64), 500));
        for (int n = 0; n < 500; n++) {
            desk.after(0.12).press("X-" + n);
        }
        assertThat(desk.state().incidents().values()).singleElement().satisfies(i -> {
            assertThat(i.alarms()).hasSize(500);
            assertThat(i.alarms())
                    .extracting(Alarm::number)
                    .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 500)
                            .boxed()
                            .toList());
            assertThat(i.alarms())
                    .isNotEmpty()
                    .allMatch(a -> a.acknowledged().isEmpty() && a.presses().size() == 1);
        });
        assertThat(desk.replies.stream()
                        .filter(r -> r.startsWith("ACK main"))
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(500);
        assertThat(desk.journal.entries())
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, desk.journal.head()).boxed().toList());
    }

    @Test
    void aThousandBufferedFramesInOneGoWithLowerSignalsAmongThem() {
        Scene desk = Scene.running(TestSite.hospital("f".repeat(64), 500));
        List<Reception> backlog = new ArrayList<>();
        for (int n = 0; n < 1016; n++) {
            var frame = n % 2 == 0
                    ? Frames.press(desk.key("X-" + n / 2 % 500))
                    : Frames.of(Frames.signal(
                            "2255", "384", SignalStatus.NEW, SignalClass.TROUBLE, String.valueOf(500 + n / 2 % 500)));
            backlog.add(new Reception.FrameReceived(MAIN, desk.stamp(), 1000 + n, frame, true));
        }
        desk.giveAll(backlog);
        Incident incident = desk.state().incidents().values().iterator().next();
        assertThat(incident.alarms()).hasSize(500).allMatch(a -> a.first().backlog());
        assertThat(incident.presses()).isEqualTo(508);
        assertThat(desk.state().devices().values())
                .filteredOn(d -> d.lowBattery())
                .hasSize(500);
        assertThat(desk.replies).hasSize(1016);
        assertThat(desk.journal.appends)
                .as("one commit for what waited together")
                .isLessThanOrEqualTo(8);
    }

    @Test
    void aHundredUnknownTransmittersAreAHundredIncidents() {
        Scene desk = Scene.running();
        for (int n = 0; n < 100; n++) {
            desk.frame(
                    MAIN, Frames.of(Frames.signal("9" + n, "122", SignalStatus.NEW, SignalClass.ALARM, "001")), false);
        }
        assertThat(desk.state().incidents()).hasSize(100);
        assertThat(List.copyOf(desk.state().incidents().keySet())).isSorted();
    }
}
