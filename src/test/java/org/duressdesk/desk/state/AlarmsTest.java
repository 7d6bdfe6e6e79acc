package org.duressdesk.desk.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Place;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    @Test
    void findsAndReplacesAsWalkingOverAllOfThemWould() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Alarm> model = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                model.add(alarm("b" + i, 1 + random.nextInt(100)));
            }
            Alarms alarms = Alarms.of(List.copyOf(model));
            for (int step = 0; step < 50; step++) {
                // Now and then with an older last press than before: presses may be parted.
                Alarm changed = alarm("b" + random.nextInt(35), 1 + random.nextInt(120));
                model.replaceAll(a -> a.subject().equals(changed.subject()) ? changed : a);
                alarms = alarms.replaced(changed);
                assertThat(alarms).as("seed %d, step %d", seed, step).isEqualTo(model);
                assertThat(alarms.of(changed.subject()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(model.stream()
                                .filter(a -> a.subject().equals(changed.subject()))
                                .findFirst());
                assertThat(alarms.newest().map(Press::sequence))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(model.stream().map(a -> a.last().sequence()).max(Long::compare));
            }
        }
    }

    @Test
    void noneHaveNoNewestPress() {
        assertThat(Alarms.of(List.of()).newest()).isEmpty();
        assertThat(Alarms.of(List.of())).isEmpty();
    }

    private static Alarm alarm(String subject, long sequence) {
        Press press =
                new Press(sequence, new Moment(sequence, 0, "boot", sequence), false, Said.text("Panic"), "", "", "");
        return new Alarm(
                subject,
                Optional.empty(),
                Optional.empty(),
                Audibility.SILENT,
                Place.unknown(),
                Optional.empty(),
                Optional.empty(),
                Priority.DURESS,
                1,
                List.of(press),
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                "");
    }
}
