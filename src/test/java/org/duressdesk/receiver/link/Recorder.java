package org.duressdesk.receiver.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;

/** An inbox that keeps everything. */
public final class Recorder implements Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Reception> all = new CopyOnWriteArrayList<>();

    @Override
    public void received(Reception reception) {
        all.add(reception);
    }

    public <R extends Reception> List<R> of(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<Reception.FrameReceived> frames(FrameType type) {
        return of(Reception.FrameReceived.class).stream()
                .filter(one -> one.frame().type() == type)
                .toList();
    }

    /** The n-th of a kind (from 1) that fits; waits for it, ten seconds at most unless told. */
    public <R extends Reception> R await(Class<R> kind, int number, Predicate<R> fits, Duration limit) {
        Awaitility.await()
                .atMost(limit)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> of(kind).stream().filter(fits).count() >= number);
        return of(kind).stream().filter(fits).toList().get(number - 1);
    }

    public <R extends Reception> R await(Class<R> kind, int number) {
        return await(kind, number, any -> true, PATIENCE);
    }

    public Reception.FrameReceived awaitFrame(FrameType type, int number) {
        return await(Reception.FrameReceived.class, number, one -> one.frame().type() == type, PATIENCE);
    }
}
