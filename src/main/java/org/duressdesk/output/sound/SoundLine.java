package org.duressdesk.output.sound;

/** An open way to one loudspeaker or headset. Every method may block for ever on a broken driver. */
public interface SoundLine extends AutoCloseable {
    /** Hands over {@code count} mono samples; returns once the line has taken them. */
    void write(short[] samples, int count) throws LineFailure;

    /** Samples really given out since opening: what proves that the line lives. */
    long played();

    /** Drops what was handed over and not yet given out, so that a new tone starts at once. */
    void flush();

    @Override
    void close();
}
