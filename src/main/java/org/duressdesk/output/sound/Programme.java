package org.duressdesk.output.sound;

import java.util.Arrays;

/** What one output plays next: its repeating tone, interrupted by knocks. Used by one thread. */
final class Programme {
    private Voice voice = Voice.OFF;
    private short[] loop = Tones.loop(Voice.OFF);
    private int at;
    private short[] shot = new short[0];
    private int shotAt;
    private long press = -1;

    /**
     * Takes up what is wanted now.
     *
     * @param wantedPress newest press that may be heard here; knocks when it grew
     * @return true when something begins that should not wait behind what is still buffered
     */
    boolean want(Voice wanted, long wantedPress, boolean takesPart) {
        Voice heard = takesPart ? wanted : Voice.OFF;
        boolean knocks = press >= 0 && wantedPress > press && takesPart;
        boolean changed = !heard.equals(voice);
        press = Math.max(press, wantedPress);
        if (knocks) {
            shot = Tones.knocks();
            shotAt = 0;
        }
        if (changed || knocks) {
            voice = heard;
            loop = Tones.loop(heard);
            at = 0;
        }
        return changed || knocks;
    }

    /** Fills the whole chunk. */
    void fill(short[] chunk) {
        int done = 0;
        if (shotAt < shot.length) {
            done = Math.min(chunk.length, shot.length - shotAt);
            System.arraycopy(shot, shotAt, chunk, 0, done);
            shotAt += done;
        }
        if (voice.tone() == Tone.OFF) {
            Arrays.fill(chunk, done, chunk.length, (short) 0);
            return;
        }
        while (done < chunk.length) {
            int count = Math.min(chunk.length - done, loop.length - at);
            System.arraycopy(loop, at, chunk, done, count);
            at = (at + count) % loop.length;
            done += count;
        }
    }
}
