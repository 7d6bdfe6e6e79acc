package org.duressdesk.desk.incident;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Deadlines;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.output.ToneChoice;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.site.Contact;

/** Acknowledge, silence, and the call to the supervisor. */
public final class Attention {
    /** Quiet while somebody signs on (decision D9). */
    private static final int HUSH_SECONDS = 15;

    /** A hush is not given again this soon: quiet in turns would be silence without a name. */
    private static final int HUSH_AGAIN_SECONDS = 60;

    private Attention() {}

    public static Optional<Refusal> acknowledge(Turn t, Incident incident, Command.Acknowledge a) {
        Optional<Alarm> alarm = incident.alarm(a.subject());
        if (alarm.isEmpty()) {
            return Optional.of(
                    Refusal.of("not-in-incident", a.subject(), incident.id().value()));
        }
        if (alarm.get().acknowledged().isPresent()) {
            return Optional.of(Refusal.of("already-acknowledged", a.subject()));
        }
        if (alarm.get().last().sequence() > a.seen()) {
            return Optional.of(Refusal.of("pressed-again", a.subject()));
        }
        t.add(Draft.by(t.on(), new IncidentFact.Acknowledged(incident.id(), a.subject()))
                .causedBy(alarm.get().last().sequence())
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    /** Something must sound, else quiet could be had in advance. */
    public static Optional<Refusal> silence(Turn t, Command.Silence a) {
        if (!sounding(t)) {
            return Optional.of(Refusal.of("nothing-sounds"));
        }
        t.add(Draft.by(t.on(), new OutputFact.Silenced(t.site.settings().silenceSeconds())));
        return Refusal.NONE;
    }

    public static Optional<Refusal> hush(Turn t) {
        boolean again = t.state()
                .silencedAt()
                .filter(at -> at.elapsedNanos(t.now) < Deadlines.seconds(HUSH_AGAIN_SECONDS))
                .isPresent();
        if (again || !sounding(t)) {
            return Optional.of(Refusal.of(again ? "hushed-already" : "nothing-sounds"));
        }
        t.add(Draft.of(new OutputFact.Silenced(HUSH_SECONDS)));
        return Refusal.NONE;
    }

    private static boolean sounding(Turn t) {
        return ToneChoice.reason(t.state(), t.site, t.context().storageFailing()) != ToneChoice.Tone.OFF;
    }

    /** The outcome of a call step's keys; the screen asks until somebody was reached (decision D13). */
    public static Optional<Refusal> supervisor(Turn t, Incident incident, Command.SupervisorOutcome a) {
        if (incident.supervisorDue().isEmpty()) {
            return Optional.of(Refusal.of("supervisor-not-due"));
        }
        if (!List.of("reached", "handed-over", "no-answer", "busy", "refused").contains(a.outcome())) {
            return Optional.of(Refusal.of("no-such-outcome", a.outcome()));
        }
        Contact contact =
                t.site.contact(t.site.settings().supervisorContact()).orElse(new Contact("", "Supervisor", "", ""));
        t.add(Draft.by(t.on(), new IncidentFact.SupervisorCalled(incident.id(), contact, a.outcome()))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }
}
