package org.duressdesk.receiver.line.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.junit.jupiter.api.Test;

/** What fails after a port was opened closes it again and is said like any lost line. */
class OpeningTest {
    private final AtomicInteger closed = new AtomicInteger();

    private void failing(Supplier<ByteLine> line, String why) {
        assertThatThrownBy(() -> SerialLine.opened("/dev/ttyS7", closed::incrementAndGet, line))
                .isInstanceOf(LineLost.class)
                .extracting(lost -> ((LineLost) lost).reason())
                .asString()
                .contains("/dev/ttyS7")
                .contains(why);
        assertThat(closed).hasValue(1);
    }

    @Test
    void aFaultWhileOpeningClosesThePort() {
        failing(
                () -> {
                    throw new IllegalStateException("no counters");
                },
                "no counters");
    }

    @Test
    void aMissingLibraryClosesThePort() {
        failing(
                () -> {
                    throw new UnsatisfiedLinkError("no ioctl");
                },
                "no ioctl");
    }
}
