package org.duressdesk.output.sound;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SoundOutput;

/**
 * Keeps one output open and gives it sound, or digital silence, without a break: so a device that is gone is noticed
 * within seconds and not at the next alarm. Runs on a thread of its own, which a driver may hold for ever; whoever
 * watches it only reads the volatile fields and walks away.
 */
final class Feed implements Runnable {
    /** 20 ms. */
    private static final int CHUNK = Tones.RATE / 50;

    /** How far what was handed over may run ahead of the clock: some drivers take everything at once. */
    private static final long AHEAD_NANOS = 200_000_000;

    private static final long PAUSE_MILLIS = 20;

    /** What this output is to play, as of now. */
    record Part(Voice voice, long press, boolean takesPart) {}

    private final SoundOutput output;
    private final SoundLines lines;
    private final LongSupplier nanos;
    private final Supplier<Part> part;
    private volatile long movedAt;
    private volatile long played;
    private volatile boolean ended;
    private volatile boolean finished;
    private volatile Optional<Said> failure = Optional.empty();

    Feed(SoundOutput output, SoundLines lines, LongSupplier nanos, Supplier<Part> part) {
        this.output = output;
        this.lines = lines;
        this.nanos = nanos;
        this.part = part;
        this.movedAt = nanos.getAsLong();
    }

    @Override
    public void run() {
        try (SoundLine line = lines.open(output.name())) {
            feed(line);
        } catch (LineFailure e) {
            failure = Optional.of(e.reason());
        } catch (InterruptedException e) {
            failure = Optional.of(Said.of("sound.closed", output.name()));
        } catch (RuntimeException | LinkageError e) {
            failure = Optional.of(Said.of("sound.failed", output.name(), e));
        } finally {
            finished = true;
        }
    }

    private void feed(SoundLine line) throws LineFailure, InterruptedException {
        Programme programme = new Programme();
        short[] chunk = new short[CHUNK];
        long start = nanos.getAsLong();
        long handed = 0;
        while (!ended) {
            Part now = part.get();
            if (programme.want(now.voice(), now.press(), now.takesPart())) {
                line.flush();
            }
            programme.fill(chunk);
            line.write(chunk, CHUNK);
            handed += CHUNK;
            long position = line.played();
            if (position > played) {
                played = position;
                movedAt = nanos.getAsLong();
            }
            while (!ended && handed * 1_000_000_000L / Tones.RATE - (nanos.getAsLong() - start) > AHEAD_NANOS) {
                pause();
            }
        }
    }

    /** One wait: who calls looks again whether it was long enough. */
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void pause() throws InterruptedException {
        wait(PAUSE_MILLIS);
    }

    /** Asks it to stop; a driver that never returns is left behind. */
    void end() {
        ended = true;
    }

    /** When the device last gave out sound, on the monotonic clock; its start while it has not yet. */
    long movedAt() {
        return movedAt;
    }

    /** Samples the device really gave out. */
    long played() {
        return played;
    }

    /** Its thread has left. */
    boolean finished() {
        return finished;
    }

    /** Why it left by itself. */
    Optional<Said> failure() {
        return failure;
    }
}
