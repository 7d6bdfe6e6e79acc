package org.duressdesk.receiver.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;

/**
 * Cuts a stream at terminator bytes. Holds at most {@value #LIMIT} bytes: when as many came without a terminator, the
 * older half is given out as a fault and the younger kept, so that a whole message behind any amount of noise is still
 * found (the longest message of the protocols read this way is below half the limit).
 */
public final class TerminatedReader implements FrameReader {
    /** Most bytes held, terminator included. */
    public static final int LIMIT = 1024;

    private final FrameDecoder decoder;
    private final String terminators;
    private final int shortest;
    private final byte[] held = new byte[LIMIT];
    private int count;
    private boolean damaged;

    /** @param terminators the bytes that end a message, as characters of ISO 8859-1 */
    public TerminatedReader(FrameDecoder decoder, String terminators) {
        this(decoder, terminators, 0);
    }

    /**
     * @param terminators the bytes that end a message, as characters of ISO 8859-1
     * @param shortest    bytes of the shortest message of the protocol, without its terminator and without what stands empty
     *                    around it: what is shorter and cannot be decoded is damage and no message (decision D4)
     */
    public TerminatedReader(FrameDecoder decoder, String terminators, int shortest) {
        this.decoder = decoder;
        this.terminators = terminators;
        this.shortest = shortest;
    }

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        List<Frame> frames = new ArrayList<>(2);
        for (int i = offset; i < offset + length; i++) {
            held[count++] = bytes[i];
            if (terminators.indexOf(bytes[i] & 0xFF) >= 0) {
                frames.addAll(decoded(take(count)));
                damaged = false;
            } else if (count == LIMIT) {
                frames.add(decoder.fault(take(LIMIT / 2), false, Said.of("reason.no-end", LIMIT)));
            }
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        damaged = false;
        return count == 0 ? List.of() : guarded(decoder::unfinished, take(count));
    }

    @Override
    public boolean partial() {
        return count > 0;
    }

    @Override
    public void lineError() {
        damaged = true;
    }

    private List<Frame> decoded(byte[] bytes) {
        if (damaged) {
            return List.of(decoder.fault(bytes, true, Said.of("reason.damaged-byte")));
        }
        List<Frame> frames = guarded(decoder::whole, bytes);
        return frames.stream().allMatch(this::possible)
                ? frames
                : frames.stream()
                        .map(frame ->
                                possible(frame) ? frame : decoder.fault(frame.raw(), true, Said.of("reason.too-short")))
                        .toList();
    }

    private boolean possible(Frame frame) {
        if (frame.type() != FrameType.REJECT) {
            return true;
        }
        String text = new String(frame.raw(), StandardCharsets.ISO_8859_1);
        boolean ended = !text.isEmpty() && terminators.indexOf(text.charAt(text.length() - 1)) >= 0;
        return text.substring(0, text.length() - (ended ? 1 : 0)).strip().length() >= shortest;
    }

    private List<Frame> guarded(Function<byte[], List<Frame>> decoding, byte[] bytes) {
        try {
            return decoding.apply(bytes);
        } catch (RuntimeException defect) {
            // A defect of ours must neither stop the reader nor make the receiver drop the message.
            return List.of(decoder.reject(bytes, Said.of("reason.defect", defect)));
        }
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOf(held, length);
        System.arraycopy(held, length, held, 0, count - length);
        count -= length;
        return taken;
    }
}
