package org.duressdesk.receiver.listen;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.RuledReader;
import org.duressdesk.receiver.link.Backlog;
import org.duressdesk.receiver.link.LinkClock;
import org.duressdesk.receiver.protocol.siadc09.Senders;
import org.duressdesk.receiver.protocol.siadc09.SiaDc09;

/**
 * Hands what came to the desk, each message on the link of its transmitter, and lets answers out again. An answer carries
 * the sequence number of its message, so others may have come since; it leaves only inside the reply window, because a
 * panel that has given up sends anew. Owned by the port's thread.
 */
final class Traffic {
    private static final int MOST_PENDING = 1_024;
    private static final long MARGIN_MILLIS = 500;

    /** A message that the desk has not answered yet. */
    private record Key(LinkId link, long token) {}

    private record Pending(Frame frame, WayBack way, long ended, int windowMillis) {}

    private final ListenSetup setup;
    private final Inbox inbox;
    private final LinkClock clock;
    private final Strangers strangers;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<LinkId, Backlog> backlogs = new HashMap<>();
    private final Map<Key, Pending> pending = new LinkedHashMap<>();
    private final Recordings copies;
    private Said lastReason = Said.NOTHING;
    private volatile String standing = Said.of("set.not-opened-yet").words();
    private Optional<String> where = Optional.empty();
    /** Grows; a late answer to a link that was closed before never meets a message of this one. */
    private long lastToken;

    Traffic(ListenSetup setup, Inbox inbox, LinkClock clock, Recordings copies) {
        this.copies = copies;
        this.setup = setup;
        this.inbox = inbox;
        this.clock = clock;
        this.strangers = new Strangers(setup.limits(), clock.nanos());
        this.lastToken = clock.nanos();
        setup.members().forEach(member -> take(member, setup.afterOutage()));
    }

    /** Whether the port is open, and where; any thread. */
    String standing() {
        return standing;
    }

    private void stands(String sentence) {
        standing = sentence;
        copies.happened(backlogs.keySet(), sentence, clock.nanos());
    }

    private void take(Member member, boolean afterOutage) {
        members.put(member.account(), member);
        backlogs.put(member.settings().id(), new Backlog(member.settings(), afterOutage, clock.nanos()));
    }

    /** Serves these transmitters from now on: those that stay as they were notice nothing, the others begin anew. */
    void believe(List<Member> wanted, String port) {
        Map<String, Member> before = Map.copyOf(members);
        List<String> accounts = wanted.stream().map(Member::account).toList();
        members.keySet().retainAll(accounts);
        for (Member member : wanted) {
            Member was = before.get(member.account());
            if (was != null && was.servedAs(member)) {
                members.put(member.account(), member);
                continue;
            }
            take(member, true);
            pending.keySet()
                    .removeIf(asked -> asked.link().equals(member.settings().id()));
            if (where.isPresent()) {
                opened(member, where.get());
            } else if (!lastReason.nothing()) {
                inbox.received(new Reception.LinkLost(member.settings().id(), clock.stamp(), port, lastReason));
            }
        }
        before.values().stream()
                .filter(member -> !accounts.contains(member.account()))
                .forEach(gone -> {
                    backlogs.remove(gone.settings().id());
                    pending.keySet()
                            .removeIf(
                                    asked -> asked.link().equals(gone.settings().id()));
                });
    }

    /** The longest time between two signs of life of its transmitters, in seconds. */
    int longestSupervision() {
        return members.values().stream()
                .mapToInt(member -> member.settings().heartbeatSeconds())
                .max()
                .orElse(0);
    }

    /** A reader for one connection, or for one datagram. */
    FrameReader reader() {
        return SiaDc09.guarded(
                this::sender, clock.wall(), random, setup.limits().messageBytes());
    }

    private Optional<Senders.Sender> sender(String account) {
        return member(account).map(member -> new Senders.Sender(member.key(), member.encrypted()));
    }

    /** Exactly as sent, else whatever the case of its letters, as for buttons. */
    private Optional<Member> member(String account) {
        return Optional.ofNullable(members.get(account))
                .or(() -> members.values().stream()
                        .filter(member -> member.account().equalsIgnoreCase(account))
                        .findFirst());
    }

    /** The port is open at {@code place}. */
    void opened(String place) {
        lastReason = Said.NOTHING;
        where = Optional.of(place);
        stands(Said.of("set.opened-at", place).words());
        members.values().forEach(member -> opened(member, place));
    }

    private void opened(Member member, String place) {
        LinkId id = member.settings().id();
        inbox.received(member.hindrance()
                .<Reception>map(why -> new Reception.LinkLost(id, clock.stamp(), place, why))
                .orElseGet(() -> new Reception.LinkOpened(
                        id, clock.stamp(), place, member.settings().line(), false)));
    }

    /** The port cannot be opened or is gone; said once for each reason. */
    void lost(String place, Said reason) {
        where = Optional.empty();
        pending.clear();
        backlogs.values().forEach(Backlog::outage);
        if (!reason.equals(lastReason)) {
            lastReason = reason;
            stands(Said.of("set.lost", reason).words());
            members.values()
                    .forEach(member -> inbox.received(
                            new Reception.LinkLost(member.settings().id(), clock.stamp(), place, reason)));
        }
    }

    /** A frame ended; true when a transmitter on the list sent it. */
    boolean took(Frame frame, WayBack way, long now) {
        Optional<Member> member = frame.type() == FrameType.FAULT
                ? Optional.empty()
                : SiaDc09.account(frame).flatMap(this::member);
        copies.came(member.map(m -> m.settings().id()).orElse(setup.id()), frame, now);
        if (member.isEmpty() || frame.type() == FrameType.REFUSED) {
            refused(member.map(m -> m.settings().id()).orElse(setup.id()), frame, way, now);
            return false;
        }
        LinkId id = member.get().settings().id();
        Backlog backlog = backlogs.get(id);
        boolean buffered = backlog != null && backlog.frame(frame.type(), now);
        hand(
                id,
                RuledReader.ruled(frame, member.get().settings().rules()),
                way,
                now,
                member.get().settings().replyWindowMillis(),
                buffered);
        return true;
    }

    /** A connection that was not taken, or was closed because of what it did. */
    void turnedAway(WayBack way, Said why, long now) {
        copies.happened(List.of(), Said.of("set.turned-away", why).words(), now);
        refused(
                setup.id(),
                new Frame(
                        "",
                        SiaDc09.NAME,
                        FrameType.REFUSED,
                        "",
                        "",
                        java.util.List.of(),
                        "",
                        new java.util.TreeMap<>(),
                        Said.of("frame.refused", why)),
                way,
                now);
    }

    private void refused(LinkId id, Frame frame, WayBack way, long now) {
        if (!strangers.written(way.from().getAddress(), now)) {
            return;
        }
        long leftOut = strangers.leftOut();
        String address = way.from().getAddress().getHostAddress();
        Said words = leftOut == 0
                ? Said.of("frame.from", frame.told(), address)
                : Said.of("frame.from.more", frame.told(), address, leftOut);
        Frame said = new Frame(
                frame.rawHex(),
                frame.protocol(),
                FrameType.REFUSED,
                frame.receiver(),
                frame.line(),
                frame.signals(),
                frame.replyHex(),
                frame.particulars(),
                words);
        hand(id, said, way, now, LONGEST_WINDOW_MILLIS, false);
    }

    private static final int LONGEST_WINDOW_MILLIS = 20_000;

    private void hand(LinkId id, Frame frame, WayBack way, long now, int windowMillis, boolean buffered) {
        long token = ++lastToken;
        if (!frame.replyHex().isEmpty()) {
            pending.put(new Key(id, token), new Pending(frame, way, now, windowMillis));
            if (pending.size() > MOST_PENDING) {
                pending.remove(pending.keySet().iterator().next());
            }
        }
        inbox.received(new Reception.FrameReceived(id, clock.stamp(now), token, frame, buffered));
    }

    /** The desk answers. */
    void answer(LinkId link, long token, boolean accept, long now) {
        Pending asked = pending.remove(new Key(link, token));
        Said against = asked == null ? Said.of("reply.connection-ended") : objection(asked, accept, now);
        if (asked != null && against.nothing()) {
            byte[] reply = HexFormat.of().parseHex(asked.frame().replyHex());
            if (asked.way().send(reply)) {
                copies.answered(link, reply, now);
            } else {
                against = Said.of("reply.hung-up");
            }
        }
        if (asked != null && against.nothing() && accept) {
            Optional.ofNullable(backlogs.get(link))
                    .ifPresent(backlog -> backlog.answered(asked.frame().type(), now));
        }
        inbox.received(new Reception.ReplyMade(link, clock.stamp(), token, against.nothing(), against));
    }

    private static Said objection(Pending asked, boolean accept, long now) {
        if (accept == (asked.frame().type() == FrameType.REFUSED)) {
            return Said.of(accept ? "reply.unvouched" : "reply.not-unvouched");
        }
        long age = TimeUnit.NANOSECONDS.toMillis(now - asked.ended());
        return age > asked.windowMillis() - MARGIN_MILLIS ? Said.of("reply.window.message", age) : Said.NOTHING;
    }

    /** True while the desk has not answered something that came this way. */
    boolean awaits(WayBack way) {
        return pending.values().stream().anyMatch(asked -> asked.way() == way);
    }

    /** No answer is waiting for this way any more. */
    void gone(WayBack way) {
        pending.values().removeIf(asked -> asked.way() == way);
    }
}
