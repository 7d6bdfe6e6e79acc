package org.duressdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way out of a simulated receiver. */
class WireTest {
    private static final byte[] MESSAGE = {0x31, 0x30, 0x31, 0x31, 0x14};

    private final List<byte[]> sent = new ArrayList<>();
    private final Wire wire = new Wire(sent::add, 1);

    @Test
    void onANoisyLineOneMessageInTwentyIsBrokenTheFirstOneToo() {
        wire.corruptOneIn(20);
        for (int i = 0; i < 41; i++) {
            wire.message(MESSAGE);
        }
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (!Arrays.equals(sent.get(i), MESSAGE)) {
                broken.add(i);
            }
        }
        assertThat(broken).containsExactly(0, 20, 40);
        assertThat(sent)
                .as("the terminator stays, so that the next message is whole")
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m).endsWith((byte) 0x14));
    }

    @Test
    void noiseEndsWhenItIsSwitchedOff() {
        wire.corruptOneIn(2);
        wire.corruptOneIn(0);
        for (int i = 0; i < 5; i++) {
            wire.message(MESSAGE);
        }
        assertThat(sent).isNotEmpty().allSatisfy(m -> assertThat(m).isEqualTo(MESSAGE));
    }
}
