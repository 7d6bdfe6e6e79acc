package org.duressdesk.receiver.link;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;

/** A desk that keeps everything and answers each frame as D4 wants, from a thread of its own. */
public final class AnsweringDesk implements Inbox, AutoCloseable {
    private final Recorder kept = new Recorder();
    private final Links links = new Links(this, InstantSource.system(), System::nanoTime);
    private final ExecutorService desk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("desk of a test").factory());
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private volatile boolean answering = true;

    @Override
    public void received(Reception reception) {
        kept.received(reception);
        if (answering && reception instanceof Reception.FrameReceived frame) {
            desk.execute(() -> {
                accepted.add(text(frame));
                links.reply(frame.link(), frame.token(), frame.frame().type() != FrameType.FAULT);
            });
        }
    }

    public void answering(boolean on) {
        answering = on;
    }

    public Links links() {
        return links;
    }

    public Recorder kept() {
        return kept;
    }

    /** Whether a message with this text was stored before it was answered. */
    public boolean accepted(String text) {
        return accepted.contains(text);
    }

    /** Messages (no heartbeats) in the order they came. */
    public List<Reception.FrameReceived> messages() {
        return kept.frames(FrameType.EVENT);
    }

    public static String text(Reception.FrameReceived frame) {
        String all = new String(frame.frame().raw(), StandardCharsets.ISO_8859_1);
        return all.substring(0, all.length() - 1);
    }

    @Override
    public void close() {
        links.close();
        desk.shutdownNow();
    }
}
