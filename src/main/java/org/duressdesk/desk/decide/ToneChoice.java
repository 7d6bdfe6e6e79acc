package org.duressdesk.desk.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.Press;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.journal.Fact.Escalated.Level;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Site;

/**
 * Which tone is wanted now, and from which loudspeakers. Pure, and asked anew for every picture: nothing has to be
 * remembered to sound again after a restart.
 */
public final class ToneChoice {
    /** Two knocks last this long, then the alarm tone goes on. */
    private static final long KNOCK_NANOS = 900_000_000L;

    private ToneChoice() {}

    /** The tones of design section 7, most urgent last. */
    public enum Tone {
        OFF,
        /** A receiver is silent, or storage fails: one long low note every 10 s. */
        RECEIVER_SILENT,
        /** Acknowledged but no step: three low knocks every 5 s. */
        IDLE,
        DURESS,
        DURESS_RAISED,
        /** Two quick knocks, even while silenced. */
        NEW_PRESS
    }

    /**
     * What is wanted.
     *
     * @param staff  from outputs that only staff hear
     * @param open   from outputs that the public hears: never anything for a silent button (R19), nothing on a quiet desk
     * @param second the second output joins in (R8)
     */
    public record Wanted(Tone staff, Tone open, boolean second) {
        public static final Wanted NOTHING = new Wanted(Tone.OFF, Tone.OFF, false);
    }

    /**
     * The tone for this state.
     *
     * @param storageFailing presses cannot be stored right now
     */
    public static Wanted wanted(DeskState state, Site site, boolean storageFailing, Moment now) {
        boolean lost = storageFailing || lost(state, site);
        List<Incident> incidents = List.copyOf(state.incidents().values());
        List<Incident> heard = incidents.stream().filter(i -> !i.drill()).toList();
        Tone staff = tone(state, incidents, lost, now, false);
        Tone open = site.settings().quietDesk() ? Tone.OFF : tone(state, heard, lost, now, true);
        boolean second = incidents.stream().anyMatch(i -> !i.drill() && i.escalation().equals(Optional.of(Level.SUPERVISOR)));
        return new Wanted(staff, open, second);
    }

    /** Why the desk would sound if nobody silenced it. */
    static Tone reason(DeskState state, Site site, boolean storageFailing) {
        return reason(List.copyOf(state.incidents().values()), storageFailing || lost(state, site), false);
    }

    /** Links that the site no longer has do not count. */
    private static boolean lost(DeskState state, Site site) {
        return site.links().stream().map(l -> state.links().get(l.id()))
                .anyMatch(l -> l != null && l.condition() != LinkState.Condition.UP);
    }

    private static Tone tone(DeskState state, List<Incident> incidents, boolean lost, Moment now, boolean open) {
        if (knocks(state, incidents, now, open)) {
            return Tone.NEW_PRESS;
        }
        return silenced(state, now) ? Tone.OFF : reason(incidents, lost, open);
    }

    private static Tone reason(List<Incident> incidents, boolean lost, boolean open) {
        return incidents.stream().map(i -> reason(i, open)).filter(tone -> tone != Tone.OFF)
                .max(Comparator.naturalOrder()).orElse(lost ? Tone.RECEIVER_SILENT : Tone.OFF);
    }

    private static Tone reason(Incident incident, boolean open) {
        boolean unseen = incident.alarms().stream().anyMatch(a -> a.acknowledged().isEmpty() && heard(a, open));
        if (unseen) {
            return incident.escalation().filter(l -> l != Level.IDLE).isPresent() ? Tone.DURESS_RAISED : Tone.DURESS;
        }
        boolean idle = incident.escalation().equals(Optional.of(Level.IDLE));
        return idle && incident.alarms().stream().allMatch(a -> heard(a, open)) ? Tone.IDLE : Tone.OFF;
    }

    /** The first press of a quiet desk sounds the alarm tone at once; a further one knocks first. */
    private static boolean knocks(DeskState state, List<Incident> incidents, Moment now, boolean open) {
        boolean others = state.incidents().values().stream().mapToInt(Incident::presses).sum() > 1;
        return others && incidents.stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> heard(a, open) && a.acknowledged().isEmpty())
                .map(Alarm::last)
                .filter(p -> p.sequence() == state.lastPress())
                .map(Press::at)
                .anyMatch(at -> at.elapsedNanos(now) < KNOCK_NANOS);
    }

    private static boolean silenced(DeskState state, Moment now) {
        return state.silenced().isPresent() && state.silencedAt().isPresent()
                && state.silencedAt().get().elapsedNanos(now) < Deadlines.seconds(state.silenced().get().seconds());
    }

    private static boolean heard(Alarm alarm, boolean open) {
        return !open || alarm.audibility() == Audibility.AUDIBLE;
    }
}
