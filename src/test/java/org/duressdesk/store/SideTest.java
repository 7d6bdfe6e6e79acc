package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.store.chain.Stored;
import org.junit.jupiter.api.Test;

class SideTest {
    @Test
    void whateverACopyThrowsIsItsDamageAndNotTheDesks() {
        Iterator<Stored> stored =
                Stream.of(new Stored(1, new byte[0], new byte[0])).iterator();
        Side side = new Side(
                () -> {
                    if (stored.hasNext()) {
                        return Optional.of(stored.next());
                    }
                    throw new IndexOutOfBoundsException("a fault of the reader");
                },
                0);
        assertThat(side.at(1)).isPresent();
        side.judge(1, true);
        assertThat(side.at(2)).isEmpty();
        side.judge(2, false);
        assertThat(side.badFrom()).isEqualTo(2);
        assertThat(side.failure())
                .hasValueSatisfying(why -> assertThat(why.words()).contains("a fault of the reader"));
    }
}
