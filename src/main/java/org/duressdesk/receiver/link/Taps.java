package org.duressdesk.receiver.link;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.capture.Tap;

/** Who is given copies of what links read; they outlive a link that is opened anew. Any thread. */
public final class Taps {
    private final Map<LinkId, List<Tap>> all = new ConcurrentHashMap<>();

    Taps() {}

    /** True when somebody is given copies of this link. */
    public boolean wanted(LinkId link) {
        return !all.getOrDefault(link, List.of()).isEmpty();
    }

    /** Until the result is closed. */
    AutoCloseable add(LinkId link, Tap tap) {
        List<Tap> taps = all.computeIfAbsent(link, id -> new CopyOnWriteArrayList<>());
        taps.add(tap);
        return () -> taps.remove(tap);
    }

    /** As {@link Tap#bytes}. */
    public void bytes(LinkId link, long nanos, byte[] from, int count) {
        each(link, tap -> tap.bytes(nanos, from, count));
    }

    void damaged(LinkId link, long nanos) {
        each(link, tap -> tap.damaged(nanos));
    }

    /** As {@link Tap#remark}. */
    public void remark(LinkId link, long nanos, String sentence) {
        each(link, tap -> tap.remark(nanos, sentence));
    }

    private void each(LinkId link, Consumer<Tap> what) {
        List<Tap> taps = all.getOrDefault(link, List.of());
        for (Tap tap : List.copyOf(taps)) {
            try {
                what.accept(tap);
            } catch (RuntimeException broken) {
                // A recording that fails ends; the link goes on.
                taps.remove(tap);
            }
        }
    }
}
