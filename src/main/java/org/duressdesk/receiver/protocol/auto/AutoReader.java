package org.duressdesk.receiver.protocol.auto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * Reads a line in every way at once until one is certain, and from then on in that way only (decision record 41). Until
 * then nothing is lost and nothing is answered on a guess:
 *
 * <ul>
 *   <li>a message that some way understands is given out at once, as that way reads it, but unanswered, so that the
 *       receiver sends it again; the repeat makes the way certain and is answered;
 *   <li>when several ways understand it and all would answer with the same bytes, that answer is no guess and is given:
 *       a receiver that only sends heartbeats until one is answered would otherwise never say more;
 *   <li>bytes that nobody understands are given out as damaged after a quiet second.
 * </ul>
 *
 * A way is certain when it understood {@value #CERTAIN} messages, no other understood as many, and what was not
 * understood does not outweigh it; several that understand {@value #SETTLED} signals alike are no different, and the
 * first of them is taken. One message is enough for the way that was certain on this line before.
 */
public final class AutoReader implements FrameReader {
    /** The name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "auto";

    static final int CERTAIN = 2;
    /** Signals that two ways have understood alike: it makes no difference then, and the one first in order is taken. */
    static final int SETTLED = 8;

    private static final int LIMIT = 1024;
    /** Head of a SIA DC-09 message (protocols.md G): check, length, id. */
    private static final Pattern PANEL =
            Pattern.compile("(?s)\n(?:[0-9A-Fa-f]{4}|..)0[0-9A-Fa-f]{3}\"\\*?(?:SIA-DCS|ADM-CID|NULL)\"");

    private static final Said OF_A_PANEL = Said.of("reason.auto.panel");

    private final Memory memory;
    private final List<Runner> runners;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int strange;
    private boolean damaged;
    private Optional<FrameReader> certain = Optional.empty();

    /** What was certain on this line; kept by whoever opens it anew. One reader thread at a time. */
    public static final class Memory {
        private volatile Optional<WayToRead> known = Optional.empty();

        /** The way that became certain. */
        public Optional<WayToRead> known() {
            return known;
        }
    }

    private static final class Runner {
        private final WayToRead way;
        private final FrameReader reader;
        private int understood;
        private int signals;

        Runner(WayToRead way) {
            this.way = way;
            this.reader = way.reader().get();
        }

        void count(Frame frame) {
            understood++;
            signals += frame.signals().isEmpty() ? 0 : 1;
        }
    }

    private record Understood(Runner by, Frame frame) {}

    /** @param ways in the order in which they are believed when nothing else tells them apart */
    public AutoReader(List<WayToRead> ways, Memory memory) {
        this.memory = memory;
        this.runners = ways.stream().map(Runner::new).toList();
    }

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        List<Frame> frames = new ArrayList<>(2);
        for (int i = offset; i < offset + length; i++) {
            if (certain.isPresent()) {
                frames.addAll(certain.get().accept(bytes, i, offset + length - i));
                return frames;
            }
            one(bytes, i, frames);
        }
        return frames;
    }

    private void one(byte[] bytes, int i, List<Frame> frames) {
        held.write(bytes[i]);
        List<Understood> heard = new ArrayList<>(2);
        for (Runner runner : runners) {
            runner.reader.accept(bytes, i, 1).stream()
                    .filter(WayToRead::understood)
                    .forEach(f -> heard.add(new Understood(runner, f)));
        }
        if (!heard.isEmpty()) {
            understood(heard, frames);
        } else if (held.size() >= LIMIT) {
            frames.add(strange(Said.of("reason.auto.unknown")));
        }
    }

    private void understood(List<Understood> all, List<Frame> frames) {
        // A check that fits outweighs a layout that fits, however long.
        boolean checked = all.stream().anyMatch(one -> one.by.way.checked());
        List<Understood> fitting =
                all.stream().filter(one -> one.by.way.checked() || !checked).toList();
        // A way that understands only the tail of what another understands whole has not understood it.
        int longest = fitting.stream()
                .mapToInt(one -> one.frame.rawHex().length())
                .max()
                .orElseThrow();
        List<Understood> heard = fitting.stream()
                .filter(one -> one.frame.rawHex().length() == longest)
                .toList();
        heard.forEach(one -> one.by.count(one.frame));
        Understood best = heard.stream()
                .max((a, b) -> a.by.understood != b.by.understood
                        ? Integer.compare(a.by.understood, b.by.understood)
                        : Integer.compare(runners.indexOf(b.by), runners.indexOf(a.by)))
                .orElseThrow();
        int size = best.frame.rawHex().length() / 2;
        if (held.size() > size) {
            strange++;
            frames.add(fault(cut(held.size() - size), Said.of("reason.auto.unknown")));
        }
        held.reset();
        Frame said = damaged ? fault(best.frame.raw(), Said.of("reason.damaged-byte")) : best.frame;
        if (damaged) {
            damaged = false;
        } else if (isCertain(best.by)) {
            memory.known = Optional.of(best.by.way);
            certain = Optional.of(best.by.reader);
        } else if (!agreed(heard)) {
            said = unanswered(best);
        }
        frames.add(said);
    }

    private boolean isCertain(Runner runner) {
        int needed = memory.known
                        .filter(way -> way.words().equals(runner.way.words()))
                        .isPresent()
                ? 1
                : CERTAIN;
        int others = runners.stream()
                .filter(r -> r != runner)
                .mapToInt(r -> r.understood)
                .max()
                .orElse(0);
        boolean alone = runner.understood > others;
        boolean settled = runner.understood == others && runner.signals >= SETTLED;
        return runner.understood >= needed && runner.understood > strange && (alone || settled);
    }

    // Several ways and one answer: whichever it is, these are the bytes it waits for.
    private static boolean agreed(List<Understood> heard) {
        Set<Runner> by = new HashSet<>();
        heard.forEach(one -> by.add(one.by));
        return by.size() > 1
                && heard.stream().map(one -> one.frame.replyHex()).distinct().count() == 1;
    }

    private static Frame unanswered(Understood best) {
        Frame frame = best.frame;
        Map<String, String> particulars = new TreeMap<>(frame.particulars());
        particulars.put("protocol_certain", "false");
        return new Frame(
                frame.rawHex(),
                frame.protocol(),
                frame.type(),
                frame.receiver(),
                frame.line(),
                frame.signals(),
                "",
                new TreeMap<>(particulars),
                Said.of("frame.not-certain", frame.told(), best.by.way.words()),
                frame.inOrder());
    }

    @Override
    public List<Frame> gap() {
        if (certain.isPresent()) {
            return certain.get().gap();
        }
        List<Understood> heard = new ArrayList<>(2);
        for (Runner runner : runners) {
            runner.reader.gap().stream()
                    .filter(WayToRead::understood)
                    .forEach(f -> heard.add(new Understood(runner, f)));
        }
        List<Frame> frames = new ArrayList<>(2);
        if (held.size() > 0 && !heard.isEmpty()) {
            understood(heard, frames);
        } else if (onlyLineEnds()) {
            held.reset();
        } else if (held.size() > 0) {
            frames.add(strange(Said.of("reason.auto.unknown")));
        }
        damaged = false;
        return frames;
    }

    // The LF behind a CR belongs to the message before it.
    private boolean onlyLineEnds() {
        for (byte b : held.toByteArray()) {
            if (b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private Frame strange(Said reason) {
        strange++;
        byte[] all = cut(held.size());
        return fault(
                all, PANEL.matcher(new String(all, StandardCharsets.ISO_8859_1)).find() ? OF_A_PANEL : reason);
    }

    private byte[] cut(int length) {
        byte[] all = held.toByteArray();
        held.reset();
        held.write(all, length, all.length - length);
        return Arrays.copyOf(all, length);
    }

    private static Frame fault(byte[] bytes, Said reason) {
        return new Frame(
                HexFormat.of().formatHex(bytes),
                NAME,
                FrameType.FAULT,
                "",
                "",
                List.of(),
                "",
                new TreeMap<>(Map.of("reason", reason.words())),
                Said.of("frame.damaged", reason));
    }

    @Override
    public boolean partial() {
        return certain.map(FrameReader::partial).orElse(held.size() > 0);
    }

    @Override
    public void lineError() {
        certain.ifPresentOrElse(FrameReader::lineError, () -> damaged = true);
    }
}
