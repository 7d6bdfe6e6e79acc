package org.duressdesk.sound;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.decide.ToneChoice;
import org.duressdesk.desk.decide.ToneChoice.Wanted;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.SoundOutput;

/**
 * Keeps the {@link Sounder} to what the desk wants: with every new picture at once, and four times a second besides, so
 * that the end of a silence needs no picture. Sound goes on when the desk stands still: the last picture counts.
 */
public final class Announcer implements AutoCloseable {
    private static final long BEAT_MILLIS = 250;

    private final DeskPort desk;
    private final Sounder sounder;
    private final UnaryOperator<List<SoundOutput>> chosen;
    private final LongSupplier nanos;
    private final AutoCloseable watching;

    private Announcer(
            DeskPort desk, Sounder sounder, UnaryOperator<List<SoundOutput>> chosen, LongSupplier nanos) {
        this.desk = desk;
        this.sounder = sounder;
        this.chosen = chosen;
        this.nanos = nanos;
        this.watching = desk.watch(this::heed);
    }

    /**
     * Begins.
     *
     * @param chosen the outputs used of those the site declares: all of them on a real desk
     * @param nanos  the monotonic clock of the desk's moments
     * @param beat   runs the look-after; its threads are daemons
     */
    public static Announcer begin(
            DeskPort desk, Sounder sounder, UnaryOperator<List<SoundOutput>> chosen, LongSupplier nanos,
            ScheduledExecutorService beat) {
        Announcer announcer = new Announcer(desk, sounder, chosen, nanos);
        announcer.heed(desk.latest());
        beat.scheduleAtFixedRate(announcer::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        return announcer;
    }

    /** Looks after the outputs and asks again what is wanted. */
    void beat() {
        sounder.tick();
        heed(desk.latest());
    }

    private void heed(Snapshot snapshot) {
        sounder.use(chosen.apply(snapshot.site().settings().outputs()));
        sounder.demand(wish(ToneChoice.wanted(
                snapshot.state(), snapshot.site(), snapshot.storage().failure().isPresent(), carriedOn(snapshot.now()))));
    }

    /** A picture's moment carried on: a desk that stands still must not make a silence last. */
    private Moment carriedOn(Moment then) {
        long later = Math.max(0, nanos.getAsLong() - then.monotonicNanos());
        return new Moment(then.utcMicros() + later / 1000, then.offsetSeconds(), then.boot(), then.monotonicNanos() + later);
    }

    /** The desk's wish in this ring's words. */
    static Wish wish(Wanted wanted) {
        return new Wish(voice(wanted.staff()), voice(wanted.open()), wanted.second(), wanted.staffPress(),
                wanted.openPress());
    }

    private static Voice voice(ToneChoice.Tone tone) {
        return switch (tone) {
            case OFF -> Voice.OFF;
            case RECEIVER_SILENT -> new Voice(Tone.RECEIVER_SILENT, false);
            case IDLE -> new Voice(Tone.IDLE, false);
            case DURESS -> new Voice(Tone.DURESS, false);
            case DURESS_RAISED -> new Voice(Tone.DURESS, true);
        };
    }

    @Override
    public void close() throws Exception {
        watching.close();
    }
}
