package org.duressdesk.ui.replay.reading;

import java.util.List;

/**
 * A transport: plays, pauses, jumps, at one of five speeds. Time is what the caller says it is. Positions are
 * nanoseconds; one thread.
 */
public final class Player {
    /** Times as fast as it was. */
    public static final List<Integer> SPEEDS = List.of(1, 2, 5, 20, 60);

    private final long length;
    private long position;
    private int speed;
    private boolean playing;
    private long tickedAt;

    public Player(long length) {
        this.length = length;
    }

    /** Time goes on to {@code nanos} on the monotonic clock. At the end it pauses. */
    public void tick(long nanos) {
        if (playing) {
            position = Math.min(length, position + Math.max(0, nanos - tickedAt) * speed());
            playing = position < length;
        }
        tickedAt = nanos;
    }

    /** Plays or pauses; at the end it begins again. */
    public void toggle(long nanos) {
        tick(nanos);
        if (!playing && position >= length) {
            position = 0;
        }
        playing = !playing && length > 0;
    }

    public void pause() {
        playing = false;
    }

    /** Jumps; kept within the replay. Playing goes on from there. */
    public void seek(long to) {
        position = Math.clamp(to, 0, length);
    }

    public void speed(int times) {
        int index = SPEEDS.indexOf(times);
        if (index >= 0) {
            speed = index;
        }
    }

    public void faster() {
        speed = Math.min(SPEEDS.size() - 1, speed + 1);
    }

    public void slower() {
        speed = Math.max(0, speed - 1);
    }

    public int speed() {
        return SPEEDS.get(speed);
    }

    public boolean playing() {
        return playing;
    }

    public long position() {
        return position;
    }

    public long length() {
        return length;
    }
}
