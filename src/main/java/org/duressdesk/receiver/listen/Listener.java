package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.capture.Tap;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.link.LinkClock;
import org.duressdesk.receiver.link.OpenLink;
import org.duressdesk.receiver.link.Taps;

/**
 * A port that listens for transmitters, in a thread of its own that never waits for any of them: it opens, serves,
 * answers, and opens again when the address went away. Nothing that one connection does holds up another.
 */
public final class Listener implements OpenLink {
    private static final int PAUSE_MILLIS = 1_000;
    private static final int LOOK_MILLIS = 250;
    private static final int LOOK_SOON_MILLIS = 20;
    private static final long STOP_MILLIS = 2_000;
    private static final long ADDRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Asked(LinkId link, long token, boolean accept) {}

    private final ListenSetup setup;
    private final LinkClock clock;
    private final Traffic traffic;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<List<Member>> believed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<Selector> waking = Optional.empty();

    /**
     * A port that reports to {@code inbox}, stamping with both clocks; the first also judges encrypted messages.
     *
     * @param taps who is given copies: under a transmitter's link its messages, under the port's everything
     */
    public Listener(ListenSetup setup, Inbox inbox, InstantSource wall, LongSupplier monotonicNanos, Taps taps) {
        this.setup = setup;
        this.clock = new LinkClock(wall, monotonicNanos);
        this.traffic = new Traffic(setup, inbox, clock, new Recordings(setup.id(), taps));
        this.thread = Thread.ofPlatform().daemon().name("port " + setup.id()).unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        waking.ifPresent(Selector::wakeup);
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void remark(LinkId link, Tap to) {
        to.remark(clock.nanos(), traffic.standing());
    }

    @Override
    public void reply(LinkId link, long token, boolean accept) {
        asked.add(new Asked(link, token, accept));
        waking.ifPresent(Selector::wakeup);
    }

    /** Serves these transmitters from now on, without a gap for those that stay; returns at once. */
    public void believe(List<Member> members) {
        believed.add(members);
        waking.ifPresent(Selector::wakeup);
    }

    private void run() {
        while (stop.getCount() > 0) {
            believed();
            try (Selector selector = Selector.open()) {
                waking = Optional.of(selector);
                InetAddress address = OwnAddress.of(setup.host());
                try (Door door = open(address, selector)) {
                    traffic.opened(door.where());
                    serve(door, selector, address);
                }
            } catch (LineLost lost) {
                traffic.lost(wanted(), lost.said());
            } catch (IOException refused) {
                traffic.lost(wanted(), Said.of("line.port-taken", wanted(), refused.getMessage()));
            } catch (RuntimeException | LinkageError | StackOverflowError broken) {
                traffic.lost(wanted(), Said.of("line.port-failed", broken));
            }
            rest();
        }
    }

    private void believed() {
        for (List<Member> members = believed.poll(); members != null; members = believed.poll()) {
            traffic.believe(members, wanted());
        }
    }

    private Door open(InetAddress address, Selector selector) throws IOException {
        return setup.kind() == Kind.LISTEN_UDP
                ? new UdpDoor(address, setup.number(), traffic, setup.limits(), selector)
                : new TcpDoor(address, setup.number(), traffic, setup.limits(), selector);
    }

    private void serve(Door door, Selector selector, InetAddress bound) throws IOException, LineLost {
        long looked = clock.nanos();
        while (stop.getCount() > 0) {
            selector.select(door.impatient() ? LOOK_SOON_MILLIS : LOOK_MILLIS);
            long now = clock.nanos();
            believed();
            for (Asked one = asked.poll(); one != null; one = asked.poll()) {
                traffic.answer(one.link(), one.token(), one.accept(), now);
            }
            door.serve(selector, now);
            if (now - looked > ADDRESS_NANOS) {
                looked = now;
                if (!OwnAddress.of(setup.host()).equals(bound)) {
                    throw new LineLost(Said.of("line.interface-moved", setup.host()));
                }
            }
        }
    }

    private void rest() {
        try {
            stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            stop.countDown();
        }
    }

    private String wanted() {
        return (setup.kind() == Kind.LISTEN_UDP ? "udp" : "tcp") + "-listen://" + setup.host() + ":" + setup.number();
    }

    /** An address as it stands in a port's name. */
    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
