package org.duressdesk.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.output.ToneChoice;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.output.sound.SoundLines;
import org.duressdesk.output.sound.Sounder;
import org.duressdesk.output.sound.Tone;
import org.duressdesk.output.sound.Voice;
import org.duressdesk.output.sound.Wish;

/**
 * Tells the sounder what every new picture of the desk asks for, and four times a second besides, so that the end of a
 * silence needs no picture. Reads pictures, never waits for screens.
 */
public final class SoundRoom implements AutoCloseable {
    private final Sounder sounder;
    private final DeskPort desk;
    private final AutoCloseable watching;
    private final AtomicReference<List<SoundOutput>> used = new AtomicReference<>();
    private final LongSupplier nanos;
    private final boolean drill;
    private volatile boolean frozen;

    /**
     * @param nanos the monotonic clock of the desk's moments
     * @param drill everything goes to the system's own output, declared staff-only: a drill is heard by who runs it
     */
    SoundRoom(Sounder sounder, DeskPort desk, LongSupplier nanos, boolean drill) {
        this.sounder = sounder;
        this.desk = desk;
        this.nanos = nanos;
        this.drill = drill;
        hear(desk.latest());
        this.watching = desk.watch(this::hear);
    }

    /** Looks after the outputs and asks again what is wanted; to be called about four times a second. */
    void beat() {
        sounder.tick();
        hear(desk.latest());
    }

    /** The screen stands still, or moves again: heard like a silent receiver, and never less than what else is wanted. */
    void frozen(boolean still) {
        frozen = still;
        hear(desk.latest());
    }

    private synchronized void hear(Snapshot picture) {
        List<SoundOutput> outputs = drill
                ? List.of(new SoundOutput(SoundLines.SYSTEM_OUTPUT, SoundOutput.Audience.STAFF_ONLY, false))
                : picture.site().settings().outputs();
        if (!outputs.equals(used.getAndSet(outputs))) {
            sounder.use(outputs);
        }
        sounder.demand(wish(picture, frozen, nanos.getAsLong()));
    }

    /**
     * What is to be heard.
     *
     * @param nanos now: a desk that stands still must not make a silence last
     */
    static Wish wish(Snapshot picture, boolean frozen, long nanos) {
        Moment then = picture.now();
        long later = Math.max(0, nanos - then.monotonicNanos());
        Moment now = new Moment(
                then.utcMicros() + later / 1000, then.offsetSeconds(), then.boot(), then.monotonicNanos() + later);
        boolean failing = picture.storage().failure().isPresent();
        ToneChoice.Wanted wanted = ToneChoice.wanted(picture.state(), picture.site(), failing, now);
        Voice staff = voice(wanted.staff());
        Voice heard = frozen && staff.equals(Voice.OFF) ? new Voice(Tone.RECEIVER_SILENT, false) : staff;
        return new Wish(
                heard, voice(wanted.open()), wanted.second() || frozen, wanted.staffPress(), wanted.openPress());
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
        sounder.close();
    }
}
