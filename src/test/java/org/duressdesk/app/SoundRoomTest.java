package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.output.sound.Tone;
import org.duressdesk.output.sound.Voice;
import org.duressdesk.output.sound.Wish;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;

class SoundRoomTest {
    private static final long SECOND = 1_000_000_000L;
    private final PlayedDesk desk = PlayedDesk.hospital();

    @Test
    void aSilenceEndsThoughTheDeskStandsStill() {
        desk.at("14:31:22");
        assertThat(wish(0).staff()).isEqualTo(Voice.OFF);
        desk.press("E-13").at("14:31:27");
        assertThat(wish(0).staff()).isEqualTo(new Voice(Tone.DURESS, false));
        desk.ask(new Command.Silence(PlayedDesk.OKAFOR));
        assertThat(wish(59).staff()).isEqualTo(Voice.OFF);
        assertThat(wish(61).staff()).isEqualTo(new Voice(Tone.DURESS, false));
    }

    @Test
    void aScreenThatStandsStillIsHeardButNeverInsteadOfDuress() {
        desk.at("14:31:22");
        assertThat(SoundRoom.wish(desk.latest(), true, desk.nanos()).staff())
                .isEqualTo(new Voice(Tone.RECEIVER_SILENT, false));
        desk.press("E-13").at("14:31:27");
        assertThat(SoundRoom.wish(desk.latest(), true, desk.nanos()).staff()).isEqualTo(new Voice(Tone.DURESS, false));
        assertThat(SoundRoom.wish(desk.latest(), true, desk.nanos()).second()).isTrue();
    }

    private Wish wish(int secondsLater) {
        Snapshot picture = desk.latest();
        return SoundRoom.wish(picture, false, picture.now().monotonicNanos() + secondsLater * SECOND);
    }
}
