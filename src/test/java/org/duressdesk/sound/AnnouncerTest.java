package org.duressdesk.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.desk.decide.ToneChoice;
import org.duressdesk.desk.decide.ToneChoice.Wanted;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    @Test
    void everyToneTheDeskCanWantHasASound() {
        List<String> names = Stream.of(ToneChoice.Tone.values())
                .map(tone -> Announcer.wish(new Wanted(tone, ToneChoice.Tone.OFF, false, 0, 0)).staff().stored())
                .toList();
        assertThat(names).containsExactly("off", "receiver-silent", "idle", "duress", "duress-raised");
    }

    @Test
    void staffAndPublicAreNeverMixedUp() {
        Wish wish = Announcer.wish(new Wanted(ToneChoice.Tone.DURESS_RAISED, ToneChoice.Tone.IDLE, true, 12, 5));
        assertThat(wish).isEqualTo(
                new Wish(new Voice(Tone.DURESS, true), new Voice(Tone.IDLE, false), true, 12, 5));
    }
}
