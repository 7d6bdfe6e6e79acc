package org.duressdesk.receiver.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.receiver.capture.Capture.Piece;
import org.duressdesk.receiver.detect.Detection;
import org.duressdesk.receiver.detect.Heard;
import org.duressdesk.receiver.protocol.Protocols;

/**
 * Which form to listen with next, and what has been heard in each. It stays with a form in which messages are read, leaves
 * one after a whole message that nobody reads, and goes on after {@value #SILENCE_SECONDS} silent seconds: longer than the
 * usual heartbeat. Time is handed in. Not thread-safe.
 */
final class PortSearch {
    /** The defaults of protocols.md section 0 first, then what else receivers are set to. */
    static final List<LineForm> FORMS = IntStream.of(9600, 19200, 1200, 600, 2400, 4800, 38400, 300, 57600, 115200)
            .mapToObj(LineForm::plain)
            .toList();

    static final int SILENCE_SECONDS = 35;
    private static final long SECOND = 1_000_000_000L;
    private static final long SETTLE = SECOND / 5;
    private static final int MOST_READ = 16_384;
    private static final int MOST_UNREAD = 2_048;

    private final Map<LineForm, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<LineForm, Long> damaged = new LinkedHashMap<>();
    private final int[] spans = new int[PortPicture.SPANS];
    private final long began;
    private final Set<String> accounts;
    private Detection detection = Detection.of(List.of(), Protocols.lines(), Set.of());
    private int at;
    private int rounds;
    private long opened;
    private long lastByte = Long.MIN_VALUE / 2;
    private long burstFrom;
    private boolean unread;
    private long bytes;
    private long span;

    PortSearch(long now, Set<String> accounts) {
        this.began = now;
        this.accounts = Set.copyOf(accounts);
        opened(now);
    }

    LineForm form() {
        return FORMS.get(at);
    }

    /** False in the rounds in which DTR and RTS are asked to be low: in turns, the low one first. */
    boolean ready() {
        return rounds % 2 == 1;
    }

    /** All forms were tried at least once. */
    boolean round() {
        return rounds > 0;
    }

    /** The port was opened in the present form. */
    void opened(long now) {
        opened = now;
        lastByte = Math.min(lastByte, now - SECOND);
        pieces.computeIfAbsent(form(), form -> new ArrayList<>());
    }

    /** Bytes came, or the line counted damaged ones. */
    void heard(byte[] from, int count, long more, long now) {
        if (count == 0 && more == 0) {
            return;
        }
        if (now - lastByte > Heard.PAUSE_NANOS) {
            burstFrom = now;
        }
        lastByte = now;
        unread = true;
        bytes += count;
        turn(now);
        spans[PortPicture.SPANS - 1] += count;
        damaged.merge(form(), more, Long::sum);
        here().add(new Piece(now - began, Arrays.copyOf(from, count), more > 0));
    }

    /** Time has passed; true when the port is to be opened anew in another form. */
    boolean next(long now) {
        turn(now);
        if (unread && now - lastByte > Heard.PAUSE_NANOS) {
            unread = false;
            judge();
            if (readsHere()) {
                trim(MOST_READ);
                return false;
            }
            trim(MOST_UNREAD);
            // What was on its way when the port opened says nothing about the form.
            return burstFrom - opened > SETTLE && move();
        }
        return !readsHere() && !unread && now - Math.max(opened, lastByte) > SILENCE_SECONDS * SECOND && move();
    }

    private boolean move() {
        at = (at + 1) % FORMS.size();
        rounds += at == 0 ? 1 : 0;
        return true;
    }

    private void judge() {
        detection = Detection.of(
                pieces.entrySet().stream()
                        .map(one -> new Heard(one.getKey(), one.getValue(), damaged.getOrDefault(one.getKey(), 0L)))
                        .toList(),
                Protocols.lines(),
                accounts);
    }

    private boolean readsHere() {
        return detection
                .recognition()
                .filter(is -> is.form().baud() == form().baud())
                .isPresent();
    }

    private List<Piece> here() {
        return Objects.requireNonNull(pieces.get(form()));
    }

    private void trim(int most) {
        List<Piece> here = here();
        long size = here.stream().mapToLong(piece -> piece.bytes().length).sum();
        while (size > most) {
            size -= here.removeFirst().bytes().length;
        }
    }

    private void turn(long now) {
        long wanted = (now - began) / (PortPicture.SPAN_SECONDS * SECOND);
        for (; span < wanted; span++) {
            System.arraycopy(spans, 1, spans, 0, spans.length - 1);
            spans[spans.length - 1] = 0;
        }
    }

    Detection detection() {
        return detection;
    }

    long bytes() {
        return bytes;
    }

    long damagedBytes() {
        return damaged.values().stream().mapToLong(Long::longValue).sum();
    }

    long began() {
        return began;
    }

    List<Integer> activity() {
        return Arrays.stream(spans).boxed().toList();
    }
}
