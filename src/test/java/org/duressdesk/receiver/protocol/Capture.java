package org.duressdesk.receiver.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * A capture of the project and what is known of it.
 *
 * @param frames  frames in it
 * @param duress  signals of duress or panic
 * @param rejects frames without a signal, damaged ones included
 */
record Capture(String file, String protocol, String profile, int frames, int duress, int rejects) {
    static final List<Capture> ALL = List.of(
            new Capture("surgard-mlr2-evening.bin", "surgard", "", 25, 4, 0),
            new Capture("surgard-system3-network.bin", "surgard", "header=RRLLL", 20, 6, 1),
            new Capture("surgard-system5-b32.bin", "surgard", "b32=on", 6, 2, 0),
            new Capture("surgard-other-formats.bin", "surgard", "", 30, 7, 3),
            new Capture("surgard-backlog-127.bin", "surgard", "header=3", 129, 25, 0),
            new Capture("ademco685-evening.bin", "ademco685", "", 17, 4, 2),
            new Capture("bosch6500-evening.bin", "bosch6500", "", 14, 7, 1),
            new Capture("aes-forms.bin", "aes", "", 9, 3, 1),
            new Capture("mx8000-evening.bin", "mx8000", "", 9, 2, 3),
            new Capture("ness-evening.bin", "ness", "", 15, 3, 2),
            new Capture("inovonics-evening.bin", "inovonics", "", 11, 3, 0),
            new Capture("al-cid.bin", "al-cid", "", 4, 1, 2),
            new Capture("climax-cid.bin", "climax-cid", "", 5, 2, 1),
            new Capture("contact-id-tones.bin", "contact-id", "", 7, 3, 2),
            new Capture("contact-id-13.bin", "contact-id-13", "", 8, 3, 2),
            new Capture("dc09-evening.bin", "sia-dc09", "", 17, 8, 3),
            new Capture("sia-blocks.bin", "sia-block", "", 5, 2, 1));

    byte[] bytes() {
        try {
            return Files.readAllBytes(Path.of("sample-data/captures").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FrameReader reader() {
        return Protocols.open(protocol, profile);
    }

    /** All frames of some bytes, the gap at their end included. */
    List<Frame> read(byte[] bytes) {
        FrameReader reader = reader();
        List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
        frames.addAll(reader.gap());
        return frames;
    }

    /** The messages of the capture one by one, as bytes. */
    List<byte[]> messages() {
        return read(bytes()).stream()
                .map(frame -> HexFormat.of().parseHex(frame.rawHex()))
                .toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
