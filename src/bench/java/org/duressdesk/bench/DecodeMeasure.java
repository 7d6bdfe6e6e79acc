package org.duressdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;

/** How fast each protocol's bytes become signals, fed one byte at a time as a link does, against a plain scan. */
final class DecodeMeasure implements Measure {
    private static final int SCAN_TIMES = 200;
    private static volatile int scanned;

    /** A capture of the project. */
    private record Stream(String file, String protocol, String profile) {}

    private static final List<Stream> STREAMS = List.of(
            new Stream("surgard-mlr2-evening.bin", "surgard", ""),
            new Stream("surgard-system3-network.bin", "surgard", "header=RRLLL"),
            new Stream("surgard-system5-b32.bin", "surgard", "b32=on"),
            new Stream("surgard-backlog-127.bin", "surgard", "header=3"),
            new Stream("ademco685-evening.bin", "ademco685", ""),
            new Stream("bosch6500-evening.bin", "bosch6500", ""),
            new Stream("aes-forms.bin", "aes", ""),
            new Stream("mx8000-evening.bin", "mx8000", ""),
            new Stream("ness-evening.bin", "ness", ""),
            new Stream("inovonics-evening.bin", "inovonics", ""),
            new Stream("al-cid.bin", "al-cid", ""),
            new Stream("climax-cid.bin", "climax-cid", ""),
            new Stream("contact-id-tones.bin", "contact-id", ""),
            new Stream("sia-blocks.bin", "sia-block", ""));

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        Path captures = room.samples().resolve("captures");
        List<Figure> figures = new ArrayList<>();
        for (Stream stream : STREAMS) {
            figures.add(one(stream, captures.resolve(stream.file()), quick));
        }
        return figures;
    }

    private static Figure one(Stream stream, Path file, boolean quick) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FrameReader reader = Protocols.open(stream.protocol(), stream.profile());
        int times = Math.max(1, (quick ? 10_000 : 400_000) / bytes.length);
        int rounds = quick ? 3 : 25;
        double[] decoding = new double[rounds];
        double[] scanning = new double[rounds];
        long frames = 0;
        for (int warm = quick ? 1 : 4; warm > 0; warm--) {
            frames = decode(reader, bytes, times) / times;
            scan(bytes, times);
        }
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            decode(reader, bytes, times);
            long between = System.nanoTime();
            scan(bytes, times * SCAN_TIMES);
            long end = System.nanoTime();
            decoding[i] = (between - start) / (double) times / bytes.length;
            scanning[i] = (end - between) / (double) times / SCAN_TIMES / bytes.length;
        }
        Spread cost = Spread.of(decoding);
        Spread scan = Spread.of(scanning);
        double megabytes = 1e3 / cost.median();
        return Figure.of(
                        "decode-" + stream.file().replace(".bin", ""),
                        "bytes of the capture to frames and signals, one byte at a time; protocol " + stream.protocol(),
                        "ns/byte",
                        cost)
                .against("adding up the same bytes one by one", scan)
                .with("frames_per_second", megabytes * 1e6 * frames / bytes.length)
                .with("megabytes_per_second", megabytes)
                .with("scan_megabytes_per_second", 1e3 / scan.median());
    }

    private static long decode(FrameReader reader, byte[] bytes, int times) {
        long frames = 0;
        for (int n = 0; n < times; n++) {
            for (int i = 0; i < bytes.length; i++) {
                frames += reader.accept(bytes, i, 1).size();
            }
            frames += reader.gap().size();
        }
        return frames;
    }

    private static void scan(byte[] bytes, int times) {
        int sum = 0;
        for (int n = 0; n < times; n++) {
            for (byte one : bytes) {
                sum = sum * 31 + one;
            }
        }
        scanned = sum;
    }
}
