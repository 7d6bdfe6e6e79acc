package org.duressdesk.output.sound;

import java.util.Comparator;

/** What one kind of output repeats. {@code raised}: louder and with a shorter pause; only duress has it. */
public record Voice(Tone tone, boolean raised) {
    public static final Voice OFF = new Voice(Tone.OFF, false);

    /** Duress before idle before the bars' tone before nothing. */
    static final Comparator<Voice> MOST_URGENT_FIRST =
            Comparator.comparingInt(Voice::rank).thenComparing(voice -> !voice.raised());

    /** As journalled: "off", "duress", "duress-raised", "idle", "receiver-silent". */
    public String stored() {
        return tone == Tone.DURESS && raised ? tone.stored() + "-raised" : tone.stored();
    }

    private static int rank(Voice voice) {
        return switch (voice.tone()) {
            case DURESS -> 0;
            case IDLE -> 1;
            case RECEIVER_SILENT -> 2;
            case OFF -> 3;
        };
    }
}
