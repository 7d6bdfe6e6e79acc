package org.duressdesk.receiver.link;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Inbox;
import org.duressdesk.desk.Replies;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.capture.Tap;

/** All receiver connections of the desk. Any thread. */
public final class Links implements Replies, AutoCloseable {
    private final Inbox inbox;
    private final LinkClock clock;
    private final Taps taps = new Taps();
    private final Map<LinkId, OpenLink> open = new ConcurrentHashMap<>();

    /** Links that report to {@code inbox}, stamping with both clocks. */
    public Links(Inbox inbox, InstantSource wall, LongSupplier monotonicNanos) {
        this.inbox = inbox;
        this.clock = new LinkClock(wall, monotonicNanos);
    }

    /**
     * Starts reading; from now on the link reconnects by itself until it is closed.
     *
     * @throws IllegalArgumentException when a link of this name is open
     */
    public void open(LinkSetup setup) {
        open(List.of(setup.settings().id()), new Link(setup, inbox, clock, taps));
    }

    /**
     * Starts something that serves several links at once.
     *
     * @throws IllegalArgumentException when a link of one of these names is open
     */
    public void open(List<LinkId> ids, OpenLink serving) {
        for (int i = 0; i < ids.size(); i++) {
            if (open.putIfAbsent(ids.get(i), serving) != null) {
                ids.subList(0, i).forEach(open::remove);
                throw new Refused(Said.of("set.link-open-already", ids.get(i)));
            }
        }
        serving.start();
    }

    /** The links that something already running serves from now on; none of them is open elsewhere. */
    public void serve(List<LinkId> ids, OpenLink serving) {
        ids.forEach(id -> open.putIfAbsent(id, serving));
        open.entrySet().removeIf(one -> one.getValue() == serving && !ids.contains(one.getKey()));
    }

    /** Where what serves several links leaves copies of what it reads. */
    public Taps taps() {
        return taps;
    }

    /**
     * Gives copies of what a link reads, also after it was opened anew, until the result is closed. The link never waits.
     * What the line is now is said first.
     *
     * @return empty when no link of this name is open
     */
    public Optional<AutoCloseable> tap(LinkId link, Tap tap) {
        return Optional.ofNullable(open.get(link)).map(found -> {
            AutoCloseable ended = taps.add(link, tap);
            found.remark(link, tap);
            return ended;
        });
    }

    @Override
    public void reply(LinkId link, long token, boolean accept) {
        Optional.ofNullable(open.get(link))
                .ifPresentOrElse(
                        found -> found.reply(link, token, accept),
                        () -> inbox.received(new Reception.ReplyMade(
                                link, clock.stamp(), token, false, Said.of("reply.link-not-open"))));
    }

    /** Stops reading one link, and all that are served with it; it reports nothing more. Waits for its thread, at most two seconds. */
    public void close(LinkId link) {
        Optional.ofNullable(open.remove(link)).ifPresent(serving -> {
            open.values().removeIf(other -> other == serving);
            serving.stop();
        });
    }

    @Override
    public void close() {
        open.keySet().forEach(this::close);
    }
}
