package org.duressdesk.desk.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Deadlines;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.Press;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.journal.IncidentFact.Escalated.Level;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Site;

/**
 * Which tone is wanted now, and from which loudspeakers. Pure, and asked anew for every picture: nothing has to be
 * remembered to sound again after a restart.
 */
public final class ToneChoice {
    private ToneChoice() {}

    /** The lasting tones of design section 7, most urgent last. */
    public enum Tone {
        OFF,
        /** A receiver is silent, or storage fails: one long low note every 10 s. */
        RECEIVER_SILENT,
        /** Acknowledged but no step: three low knocks every 5 s. */
        IDLE,
        DURESS,
        DURESS_RAISED
    }

    /**
     * What is wanted.
     *
     * @param staff      from outputs that only staff hear
     * @param open       from outputs that the public hears: never anything for a silent button (R19), nothing for a drill
     *                   and nothing on a quiet desk (D16)
     * @param second     the second output joins in (R8)
     * @param staffPress sequence of the newest press that knocks on staff outputs: two knocks whenever it grows
     * @param openPress  the same for outputs that the public hears
     */
    public record Wanted(Tone staff, Tone open, boolean second, long staffPress, long openPress) {}

    /**
     * The tone for this state.
     *
     * @param storageFailing presses cannot be stored right now
     */
    public static Wanted wanted(DeskState state, Site site, boolean storageFailing, Moment now) {
        boolean lost = storageFailing || lost(state, site);
        boolean quiet = site.settings().quietDesk();
        List<Incident> all = List.copyOf(state.incidents().values());
        List<Incident> heard = all.stream().filter(i -> !i.drill()).toList();
        boolean silenced = silenced(state, now);
        Tone staff = silenced ? Tone.OFF : reason(all, lost, false);
        Tone open = silenced || quiet ? Tone.OFF : reason(heard, lost, true);
        boolean second = heard.stream().anyMatch(i -> i.escalation().equals(Optional.of(Level.SUPERVISOR)));
        return new Wanted(staff, open, second, newest(all, false), quiet ? 0 : newest(heard, true));
    }

    /** What the desk would sound if nobody had silenced it. */
    public static Tone reason(DeskState state, Site site, boolean storageFailing) {
        return reason(List.copyOf(state.incidents().values()), storageFailing || lost(state, site), false);
    }

    /** Links that the site no longer has do not count. */
    private static boolean lost(DeskState state, Site site) {
        return site.links().stream()
                .map(l -> state.links().get(l.id()))
                .anyMatch(l -> l != null && l.condition() != LinkState.Condition.UP);
    }

    private static Tone reason(List<Incident> incidents, boolean lost, boolean open) {
        return incidents.stream()
                .map(i -> reason(i, open))
                .filter(tone -> tone != Tone.OFF)
                .max(Comparator.naturalOrder())
                .orElse(lost ? Tone.RECEIVER_SILENT : Tone.OFF);
    }

    /** In the open an incident with one silent button in it gives no knocks: they might be heard beside that button. */
    private static Tone reason(Incident incident, boolean open) {
        boolean unseen =
                incident.alarms().stream().anyMatch(a -> a.acknowledged().isEmpty() && heard(a, open));
        if (unseen) {
            return incident.escalation().filter(l -> l != Level.IDLE).isPresent() ? Tone.DURESS_RAISED : Tone.DURESS;
        }
        boolean idle = incident.escalation().equals(Optional.of(Level.IDLE));
        return idle && incident.alarms().stream().allMatch(a -> heard(a, open)) ? Tone.IDLE : Tone.OFF;
    }

    private static long newest(List<Incident> incidents, boolean open) {
        return incidents.stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> heard(a, open))
                .map(Alarm::last)
                .mapToLong(Press::sequence)
                .max()
                .orElse(0);
    }

    private static boolean silenced(DeskState state, Moment now) {
        return state.silenced().isPresent()
                && state.silencedAt().isPresent()
                && state.silencedAt().get().elapsedNanos(now)
                        < Deadlines.seconds(state.silenced().get().seconds());
    }

    private static boolean heard(Alarm alarm, boolean open) {
        return !open || alarm.audibility() == Audibility.AUDIBLE;
    }
}
