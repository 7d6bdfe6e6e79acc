package org.duressdesk.ui.attention;

import java.util.List;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.ui.words.Times;

/**
 * What every picture is made from.
 *
 * @param now   the snapshot's moment carried on by the screen's clock
 * @param large layout L
 */
public record DeskView(Snapshot snapshot, Attention attention, Moment now, boolean large) {
    /**
     * True on a desk that visitors can see or hear, as long as an output only staff hears is left: without one the desk
     * shows the full picture (decision D16).
     */
    public boolean quiet() {
        List<String> staff = snapshot.site().settings().outputs().stream()
                .filter(o -> o.audience() == SoundOutput.Audience.STAFF_ONLY)
                .map(SoundOutput::name)
                .toList();
        boolean lost =
                !staff.isEmpty() && snapshot.state().sound().failed().keySet().containsAll(staff);
        return snapshot.site().settings().quietDesk() && !lost;
    }

    /** Seconds left of a silence that no press has ended; 0 when the tone is not silenced. */
    public long silenceLeft() {
        var state = snapshot.state();
        if (state.silenced().isEmpty() || state.silencedAt().isEmpty()) {
            return 0;
        }
        var at = state.silencedAt().get();
        boolean pressedSince =
                attention.waiting().stream().anyMatch(w -> w.alarm().last().at().utcMicros() > at.utcMicros());
        return pressedSince ? 0 : Math.max(0, state.silenced().get().seconds() - Times.seconds(at, now));
    }

    /** Seconds an alarm has waited. */
    public long age(Waiting waiting) {
        return Times.seconds(waiting.since(), now);
    }

    /** True when the alarm has gone unacknowledged long enough for the full screen (requirement R8). */
    public boolean raised(Waiting waiting) {
        return waiting.unacknowledged()
                && (waiting.incident()
                                .escalation()
                                .filter(l -> l != org.duressdesk.domain.journal.IncidentFact.Escalated.Level.IDLE)
                                .isPresent()
                        || age(waiting) >= snapshot.site().settings().raiseAfterSeconds());
    }

    /** Seconds since anybody did anything about an incident. */
    public long idle(Incident incident) {
        return Times.seconds(incident.lastAct().orElse(incident.lastPressAt()), now);
    }
}
