package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.ui.Fx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One budget for the height (decision record 84): whatever is wrong at once, nothing of the act, the current step with its
 * outcomes and the map is clipped or covered. By arithmetic on the laid-out nodes.
 */
class StackingTest {
    @ParameterizedTest
    @EnumSource
    void whatMustStayIsWhole(StackingCase.Window window) {
        assertThat(faults(StackingCase.chosen().filter(c -> c.window() == window)))
                .isEmpty();
    }

    /** The one bar there is says its reasons whole; where there are more, the others are named. */
    @ParameterizedTest
    @EnumSource
    void theReasonsOfAFailedSoundAreReadWhole(StackingCase.Window window) {
        StackingCase sound = new StackingCase(
                StackingCase.Filled.CALLOUT,
                window,
                StackingCase.Kind.OF_THE_PLAN,
                1 << 2,
                StackingCase.Drill.NONE,
                StackingCase.Over.NOTHING,
                true);
        assertThat(Fx.call(() -> new StackingWindow(sound).barLines(sound)))
                .singleElement()
                .asString()
                .contains("the device is gone", "another program holds it", "unplugged or switched off.");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void inEveryCombination(StackingCase.Window window) {
        assertThat(faults(StackingCase.all().filter(c -> c.window() == window))).isEmpty();
    }

    /** Laid out in portions: what else waits for the screen thread has its turn between them. */
    private static List<String> faults(Stream<StackingCase> cases) {
        List<String> faults = new ArrayList<>();
        // What styles the whole window changes least often.
        Map<List<Object>, List<StackingCase>> alike = cases.sorted(Comparator.comparing(StackingCase::drill)
                        .thenComparing(StackingCase::over)
                        .thenComparing(StackingCase::kind)
                        .thenComparing(StackingCase::longest)
                        .thenComparingInt(c -> c.wrong()))
                .collect(Collectors.groupingBy(
                        c -> List.of(c.scene(), c.window()), LinkedHashMap::new, Collectors.toList()));
        alike.values().forEach(group -> {
            StackingWindow shown = Fx.call(() -> new StackingWindow(group.getFirst()));
            for (int from = 0; from < group.size(); from += 50) {
                List<StackingCase> portion = group.subList(from, Math.min(group.size(), from + 50));
                faults.addAll(
                        Fx.call(() -> portion.stream().flatMap(shown::faults).toList()));
            }
        });
        return faults;
    }
}
