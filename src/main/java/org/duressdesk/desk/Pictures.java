package org.duressdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Site;

/** Makes the picture that screens draw. */
final class Pictures {
    private Pictures() {}

    static Snapshot of(
            long number,
            Moment now,
            Site site,
            DeskState state,
            Context context,
            StorageWatch storage,
            long safe,
            int held,
            Optional<Said> warning) {
        return new Snapshot(
                number,
                now,
                site,
                state,
                pulses(site, context),
                new Snapshot.Storage(
                        safe, storage.said(), storage.since(), held, storage.slow(), warning, unstored(state, safe)));
    }

    private static Map<LinkId, Snapshot.Pulse> pulses(Site site, Context context) {
        Map<LinkId, Snapshot.Pulse> pulses = new TreeMap<>();
        site.links().forEach(link -> {
            LinkWatch watch = context.link(link.id());
            pulses.put(
                    link.id(),
                    new Snapshot.Pulse(
                            watch.lastNanos(), watch.beatMicros(), watch.frames(), LinkLife.silentAfterSeconds(link)));
        });
        return pulses;
    }

    /** Buttons with a press that is shown and not on disk. */
    private static List<String> unstored(DeskState state, long safe) {
        if (state.head() <= safe) {
            return List.of();
        }
        return state.incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> a.last().sequence() > safe)
                .map(Alarm::subject)
                .distinct()
                .toList();
    }
}
