package org.duressdesk.output.sound;

import javax.sound.sampled.SourceDataLine;
import org.duressdesk.domain.said.Said;

/** One open line of the JDK; the mono samples go to both channels. */
final class JavaLine implements SoundLine {
    private final SourceDataLine line;
    private byte[] bytes = new byte[0];

    JavaLine(SourceDataLine line) {
        this.line = line;
    }

    @Override
    public void write(short[] samples, int count) throws LineFailure {
        if (bytes.length < count * 4) {
            bytes = new byte[count * 4];
        }
        for (int i = 0; i < count; i++) {
            byte low = (byte) samples[i];
            byte high = (byte) (samples[i] >> 8);
            bytes[4 * i] = low;
            bytes[4 * i + 1] = high;
            bytes[4 * i + 2] = low;
            bytes[4 * i + 3] = high;
        }
        // A line that is gone takes fewer bytes than offered and does not say why.
        if (line.write(bytes, 0, count * 4) < count * 4) {
            throw new LineFailure(Said.of("sound.stopped-taking"));
        }
    }

    @Override
    public long played() {
        return line.getLongFramePosition();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
