package org.duressdesk.receiver.protocol.siadc09;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * Cuts a stream into DC-09 frames. A frame begins with LF, has its first quote at 9 (hexadecimal check) or 7 (binary
 * check, which may hold 0A or 0D itself) and ends with the CR at which the check fits; where none fits, the length says
 * how long to wait. What fails is given up one byte at a time and the rest read again, so that a sound frame behind
 * noise is found. Nothing is answered to a damaged frame: the panel repeats it (protocols.md G).
 */
final class EnvelopeReader implements FrameReader {
    /** LF, check, length and CR. */
    private static final int AROUND = 11;
    /** The length has three hexadecimal digits; before it stand LF, check and length, behind it CR. */
    static final int LONGEST = 0xFFF + AROUND;

    private static final byte LF = 0x0A;
    private static final byte CR = 0x0D;

    private final Function<Envelope, Frame> decoding;
    private final byte[] held;
    private int count;
    /** How many bytes at the head of {@link #held} are no frame; behind them one may begin. */
    private int noise;
    /** Where the first quote of that frame stands, counted from its LF; 0 while unknown. */
    private int quote;
    /** How far its check was taken. */
    private int checked;

    private int crc;
    private boolean damaged;

    EnvelopeReader(Function<Envelope, Frame> decoding) {
        this(decoding, LONGEST - AROUND);
    }

    /** @param longest a message longer than that is no message */
    EnvelopeReader(Function<Envelope, Frame> decoding, int longest) {
        this.decoding = decoding;
        this.held = new byte[Math.min(LONGEST, longest + AROUND)];
    }

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        List<Frame> frames = new ArrayList<>(2);
        for (int i = offset; i < offset + length; i++) {
            held[count++] = bytes[i];
            read(frames);
            if (count == held.length) {
                if (noise < count) {
                    skip();
                }
                read(frames);
                flush(frames);
            } else if (count > 0 && noise == count && held[count - 1] == CR) {
                flush(frames);
            }
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        damaged = false;
        List<Frame> frames = new ArrayList<>(1);
        // What looked like the head of a longer frame was not one: sound frames may stand behind it.
        while (count > noise) {
            skip();
            read(frames);
        }
        flush(frames);
        return frames;
    }

    @Override
    public boolean partial() {
        return count > noise || count > 0 && !ends();
    }

    @Override
    public void lineError() {
        damaged = true;
    }

    private void read(List<Frame> frames) {
        while (count > noise) {
            int end = held[noise] == LF ? end() : 0;
            if (end < 0) {
                return;
            }
            if (end == 0) {
                skip();
            } else {
                frame(frames, end);
            }
        }
    }

    private void frame(List<Frame> frames, int end) {
        boolean countsCr = crc != sent();
        int at = quote;
        boolean binary = at == 7;
        flush(frames);
        Envelope envelope = new Envelope(take(end), binary, at, countsCr);
        frames.add(damaged ? fault(envelope.raw(), Said.of("reason.damaged-byte")) : guarded(envelope));
        damaged = false;
    }

    private Frame guarded(Envelope envelope) {
        try {
            return decoding.apply(envelope);
        } catch (RuntimeException defect) {
            // A defect of ours must not stop the reader.
            return fault(
                    envelope.raw(), Said.of("reason.defect", defect.getClass().getSimpleName()));
        }
    }

    /** The size of the frame that begins behind the noise; -1 when not yet known, 0 when none begins there. */
    private int end() {
        if (quote == 0) {
            int found = quoteAt(count - noise);
            if (found <= 0) {
                return found;
            }
            quote = found;
            checked = found;
            crc = 0;
        }
        while (noise + checked < count) {
            byte one = held[noise + checked];
            if (one == CR && (crc == sent() || Crc16.next(crc, one) == sent())) {
                return checked + 1;
            }
            if (one == CR && !longer(checked - quote)) {
                return 0;
            }
            crc = Crc16.next(crc, one);
            checked++;
        }
        return -1;
    }

    /** Whether the length promises more than this many bytes, so that a CR inside may be part of the text. */
    private boolean longer(int body) {
        int sent = 0;
        for (int i = noise + quote - 4; i < noise + quote; i++) {
            sent = sent << 4 | Character.digit(held[i], 16);
        }
        return body + 1 < sent;
    }

    private int quoteAt(int n) {
        if (n > 7 && held[noise + 7] == '"' && lengthAt(3)) {
            return 7;
        }
        if (n > 9) {
            return held[noise + 9] == '"' && lengthAt(5) && hex(1, 4) ? 9 : 0;
        }
        return -1;
    }

    private boolean lengthAt(int at) {
        return held[noise + at] == '0' && hex(at, 4);
    }

    private boolean hex(int at, int digits) {
        for (int i = noise + at; i < noise + at + digits; i++) {
            if (Character.digit(held[i] & 0x7F, 16) < 0 || held[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int sent() {
        if (quote == 7) {
            return (held[noise + 1] & 0xFF) << 8 | held[noise + 2] & 0xFF;
        }
        int sent = 0;
        for (int i = noise + 1; i < noise + 5; i++) {
            sent = sent << 4 | Character.digit(held[i], 16);
        }
        return sent;
    }

    private void skip() {
        noise++;
        quote = 0;
    }

    private void flush(List<Frame> frames) {
        if (noise > 0) {
            boolean nothing = ends();
            byte[] torn = take(noise);
            if (!nothing) {
                frames.add(fault(torn, Said.of("reason.no-frame")));
            }
        }
    }

    /** Line ends and the NUL that some panels send behind CR are no part of a frame and no damage. */
    private boolean ends() {
        for (int i = 0; i < noise; i++) {
            if (held[i] != LF && held[i] != CR && held[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOf(held, length);
        System.arraycopy(held, length, held, 0, count - length);
        count -= length;
        noise = Math.max(0, noise - length);
        quote = 0;
        return taken;
    }

    private static Frame fault(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.FAULT, SiaDc09.NAME, bytes, "", reason);
    }
}
