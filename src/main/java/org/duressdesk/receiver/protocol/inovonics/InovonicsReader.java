package org.duressdesk.receiver.protocol.inovonics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * Cuts binary frames by their length byte: type, length (which counts everything but the check), content, check (the
 * sum of all before it). After a wrong check only the first byte is given up and the rest read again, so that a sound
 * frame behind noise is found.
 */
final class InovonicsReader implements FrameReader {
    private static final String NAK_CHECKSUM = "15030119";
    private static final int LONGEST = 256;

    private final byte[] held = new byte[LONGEST];
    private int count;
    /** How many bytes at the head of {@link #held} are noise. */
    private int noise;

    private boolean damaged;

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        List<Frame> frames = new ArrayList<>(2);
        for (int i = offset; i < offset + length; i++) {
            held[count++] = bytes[i];
            read(frames);
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        damaged = false;
        List<Frame> frames = new ArrayList<>(1);
        // What looked like the head of a longer frame was not one: sound frames may stand behind it.
        while (count > noise) {
            noise++;
            read(frames);
        }
        flush(frames, false);
        return frames;
    }

    @Override
    public boolean partial() {
        return count > noise;
    }

    @Override
    public void lineError() {
        damaged = true;
    }

    private void read(List<Frame> frames) {
        boolean refuse = false;
        while (count > noise) {
            int size = size();
            if (size == 0) {
                noise++;
            } else if (noise + size > LONGEST) {
                break;
            } else if (size < 0 || count - noise < size) {
                break;
            } else if (!sumFits(size)) {
                refuse = true;
                noise++;
            } else {
                flush(frames, refuse);
                frames.add(frame(take(size)));
                refuse = false;
            }
        }
        if (refuse || count == LONGEST) {
            noise = noise == 0 ? 1 : noise;
            flush(frames, refuse);
        }
    }

    /** The size of the frame that begins behind the noise; -1 when not yet known, 0 when none begins there. */
    private int size() {
        int type = held[noise] & 0xFF;
        if (!InovonicsFrame.known(type)) {
            return 0;
        }
        if (count - noise < 2) {
            return -1;
        }
        int length = held[noise + 1] & 0xFF;
        return InovonicsFrame.possible(type, length) ? length + 1 : 0;
    }

    private boolean sumFits(int size) {
        int sum = 0;
        for (int i = noise; i < noise + size - 1; i++) {
            sum += held[i];
        }
        return (sum & 0xFF) == (held[noise + size - 1] & 0xFF);
    }

    private Frame frame(byte[] bytes) {
        if (damaged) {
            damaged = false;
            return fault(bytes, NAK_CHECKSUM, Said.of("reason.damaged-byte"));
        }
        return InovonicsFrame.read(bytes);
    }

    private void flush(List<Frame> frames, boolean refuse) {
        if (noise > 0) {
            frames.add(fault(take(noise), refuse ? NAK_CHECKSUM : "", Said.of("reason.no-frame")));
        }
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOf(held, length);
        System.arraycopy(held, length, held, 0, count - length);
        count -= length;
        noise = 0;
        return taken;
    }

    private static Frame fault(byte[] bytes, String reply, Said reason) {
        return FrameDraft.without(FrameType.FAULT, Inovonics.NAME, bytes, reply, reason);
    }
}
