package org.duressdesk;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.decide.ToneChoice;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.sound.SoundLines;
import org.duressdesk.sound.Sounder;
import org.duressdesk.sound.Tone;
import org.duressdesk.sound.Voice;
import org.duressdesk.sound.Wish;

/** Tells the sounder what every new picture of the desk asks for. Reads pictures, never waits for screens. */
final class SoundRoom implements AutoCloseable {
    private final Sounder sounder;
    private final DeskPort desk;
    private final AutoCloseable watching;
    private final AtomicReference<List<SoundOutput>> used = new AtomicReference<>();
    private final boolean drill;
    private volatile boolean frozen;

    /**
     * @param drill everything goes to the system's own output, declared staff-only: a drill is heard by who runs it
     */
    SoundRoom(Sounder sounder, DeskPort desk, boolean drill) {
        this.sounder = sounder;
        this.desk = desk;
        this.drill = drill;
        hear(desk.latest());
        this.watching = desk.watch(this::hear);
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
        boolean failing = picture.storage().failure().isPresent();
        ToneChoice.Wanted wanted = ToneChoice.wanted(picture.state(), picture.site(), failing, picture.now());
        Voice staff = voice(wanted.staff());
        Voice heard = frozen && staff.equals(Voice.OFF) ? new Voice(Tone.RECEIVER_SILENT, false) : staff;
        sounder.demand(new Wish(heard, voice(wanted.open()), wanted.second() || frozen,
                wanted.staffPress(), wanted.openPress()));
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
