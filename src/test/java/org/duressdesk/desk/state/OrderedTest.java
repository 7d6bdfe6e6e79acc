package org.duressdesk.desk.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderedTest {
    @Test
    void doesWhatALinkedMapDoesAndLeavesOlderVersionsAlone() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Map<Integer, Integer> model = new LinkedHashMap<>();
            Ordered<Integer, Integer> map = Ordered.of(Map.of());
            for (int step = 0; step < 200; step++) {
                Ordered<Integer, Integer> before = map;
                Map<Integer, Integer> modelBefore = new LinkedHashMap<>(model);
                int key = random.nextInt(60);
                if (random.nextInt(5) == 0) {
                    model.remove(key);
                    map = map.without(key);
                } else {
                    model.put(key, step);
                    map = map.with(key, step);
                }
                assertThat(map)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(model)
                        .hasSameHashCodeAs(model);
                assertThat(map.keySet()).as("seed %d, step %d", seed, step).containsExactlyElementsOf(model.keySet());
                assertThat(map.get(key)).as("seed %d, step %d", seed, step).isEqualTo(model.get(key));
                assertThat(before).as("seed %d, before step %d", seed, step).isEqualTo(modelBefore);
            }
        }
    }

    @Test
    void takesOverTheOrderOfAnotherMap() {
        Map<String, Integer> other = new LinkedHashMap<>();
        for (int i = 40; i > 0; i--) {
            other.put("k" + i, i);
        }
        assertThat(Ordered.of(other).keySet()).containsExactlyElementsOf(other.keySet());
        assertThat(Ordered.of(other).with("k1", 7)).contains(entry("k1", 7)).hasSize(40);
    }

    @Test
    void cannotBeChanged() {
        Ordered<String, Integer> map = Ordered.of(Map.of("a", 1));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> map.put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> map.remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> map.entrySet().iterator().next().setValue(3))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
