package org.duressdesk.app;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.duressdesk.app.door.Doorbell;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.site.Receivers;
import org.duressdesk.desk.Desk;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.capture.CaptureWriter;
import org.duressdesk.receiver.capture.LiveCapture;
import org.duressdesk.receiver.link.Links;

/** Gives what one link of a running desk reads, as a capture, for as long as somebody takes it. The link notices nothing. */
final class LinkRecording implements Doorbell.ReadAlong {
    private static final long BEAT_MILLIS = 1_000;

    private final Desk desk;
    private final Links links;
    private final LongSupplier nanos;

    /** @param nanos the clock of the links */
    LinkRecording(Desk desk, Links links, LongSupplier nanos) {
        this.desk = desk;
        this.links = links;
        this.nanos = nanos;
    }

    @Override
    public void give(String name, Writer to) throws IOException, InterruptedException {
        Optional<LinkSettings> link = desk.latest().site().links().stream()
                .filter(one ->
                        one.id().value().equals(name) || Receivers.origin(one).equals(name))
                .findFirst();
        if (link.isEmpty()) {
            to.write(Said.of(
                                    "app.desk-has-no-link-has",
                                    name,
                                    desk.latest().site().links().stream()
                                            .map(LinkSettings::id)
                                            .map(LinkId::value)
                                            .collect(Collectors.joining(", ")))
                            .words()
                    + "\n");
            return;
        }
        LiveCapture capture = new LiveCapture();
        Optional<AutoCloseable> tap = links.tap(new LinkId(name), capture);
        if (tap.isEmpty()) {
            to.write(Said.of("app.link-not-open-cannot-recorded", name).words() + "\n");
            return;
        }
        try {
            Instant day = Clocks.wall().instant();
            CaptureWriter writer = new CaptureWriter(
                    to,
                    Said.of(
                                    "app.link",
                                    name,
                                    link.get().port(),
                                    link.get().line(),
                                    link.get().protocol(),
                                    day.truncatedTo(ChronoUnit.SECONDS))
                            .words(),
                    nanos.getAsLong(),
                    day);
            capture.pump(writer, BEAT_MILLIS);
        } finally {
            end(tap.get());
        }
    }

    private static void end(AutoCloseable tap) {
        try {
            tap.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
