package org.duressdesk.desk.kernel;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.LinkId;

/**
 * What deciding needs beside state and site and the journal does not keep. Immutable; every decision hands back the next.
 *
 * @param since          when this desk started: links that never opened are counted from here
 * @param links          how links beat
 * @param storageFailing nothing can be stored right now: heartbeats stay unanswered (decision D4)
 * @param driftMicros    wall clock less monotonic clock at the last tick, to notice steps
 * @param countedNanos   monotonic time of the last hourly counts
 */
public record Context(
        Moment since,
        Map<LinkId, LinkWatch> links,
        boolean storageFailing,
        OptionalLong driftMicros,
        long countedNanos) {

    public Context {
        // Sorted: what is decided must not depend on how a map happens to be laid out.
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }

    /** A desk that starts now. */
    public static Context starting(Moment now) {
        return new Context(now, Map.of(), false, OptionalLong.empty(), now.monotonicNanos());
    }

    /** How the link beats; one never opened is counted from the start of the desk. */
    public LinkWatch link(LinkId id) {
        LinkWatch watch = links.get(id);
        return watch == null ? LinkWatch.from(since.monotonicNanos(), since.utcMicros()) : watch;
    }

    public Context storage(boolean failing) {
        return failing == storageFailing ? this : new Context(since, links, failing, driftMicros, countedNanos);
    }

    /** Sequences moved by that much (entries decided without a journal were put behind those of one that opened). */
    public Context shifted(long by) {
        Map<LinkId, LinkWatch> moved = new HashMap<>();
        links.forEach((id, watch) -> moved.put(id, watch.shifted(by)));
        return new Context(since, moved, storageFailing, driftMicros, countedNanos);
    }

    Context with(LinkId id, LinkWatch watch) {
        Map<LinkId, LinkWatch> more = new HashMap<>(links);
        more.put(id, watch);
        return new Context(since, more, storageFailing, driftMicros, countedNanos);
    }

    public Context without(List<LinkId> gone) {
        if (gone.isEmpty()) {
            return this;
        }
        Map<LinkId, LinkWatch> fewer = new HashMap<>(links);
        fewer.keySet().removeAll(gone);
        return new Context(since, fewer, storageFailing, driftMicros, countedNanos);
    }

    public Context drift(long micros) {
        return new Context(since, links, storageFailing, OptionalLong.of(micros), countedNanos);
    }

    public Context counted(long nanos) {
        return new Context(since, links, storageFailing, driftMicros, nanos);
    }
}
