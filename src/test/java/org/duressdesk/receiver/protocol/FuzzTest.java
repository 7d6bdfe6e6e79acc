package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoilt messages by the hundred thousand: nothing throws, everything given out is sane, a sound one is always read. */
class FuzzTest {
    private static final long SEED = 112358;

    static Stream<String> protocols() {
        return Capture.ALL.stream().map(Capture::protocol).distinct();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void twoHundredThousandSpoiltMessages(String protocol) {
        fuzz(protocol, 200_000);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    @Tag("long")
    void fiveMillionSpoiltMessages(String protocol) {
        fuzz(protocol, 5_000_000);
    }

    @Test
    void doubtfulFramesOfTheFieldAreSurvivedByEveryReader() {
        for (Vector suspect : Vector.all("vectors-suspect.jsonl")) {
            for (Capture capture : Capture.ALL) {
                SaneFrame.checkAll(suspect + " read as " + capture.protocol(), capture.read(suspect.raw()));
            }
        }
    }

    @Test
    void tenMillionBytesOfNoiseWithoutAnEnd() {
        FrameReader reader = Protocols.open("surgard", "");
        Random random = new Random(SEED);
        byte[] noise = new byte[10_000];
        long given = 0;
        for (int i = 0; i < 1_000; i++) {
            random.nextBytes(noise);
            for (int j = 0; j < noise.length; j++) {
                noise[j] = noise[j] == 0x14 ? 0x15 : noise[j];
            }
            given += reader.accept(noise, 0, noise.length).stream().mapToInt(frame -> frame.rawHex().length() / 2)
                    .sum();
        }
        assertThat(10_000_000L - given).isBetween(0L, 1024L);
        byte[] sound = "\u00145000 180123E12200014\u0014".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.accept(sound, 0, sound.length).getLast().signals().getFirst().duressOrPanic()).isTrue();
    }

    private static void fuzz(String protocol, int count) {
        List<Subject> subjects = Capture.ALL.stream().filter(capture -> capture.protocol().equals(protocol))
                .map(Subject::new).toList();
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            Subject subject = subjects.get(i % subjects.size());
            byte[] spoilt = spoil(random, subject.messages);
            List<Frame> frames = subject.reader.accept(spoilt, 0, spoilt.length);
            String where = subject.capture + ", seed " + SEED + ", frame " + i;
            frames.forEach(frame -> SaneFrame.check(where, frame));
            subject.reader.gap().forEach(frame -> SaneFrame.check(where, frame));
            byte[] sound = subject.messages.get(subject.sound);
            List<Frame> read = subject.reader.accept(sound, 0, sound.length);
            if (!read.equals(subject.soundFrames)) {
                throw new AssertionError(where + ": a sound message was read as " + read);
            }
        }
    }

    private static final class Subject {
        private final Capture capture;
        private final FrameReader reader;
        private final List<byte[]> messages;
        private final int sound;
        private final List<Frame> soundFrames;

        Subject(Capture capture) {
            this.capture = capture;
            this.reader = capture.reader();
            this.messages = capture.messages();
            List<Frame> frames = capture.read(capture.bytes());
            this.sound = (int) frames.stream().takeWhile(frame -> frame.signals().isEmpty()).count();
            this.soundFrames = List.of(frames.get(sound));
        }
    }

    /** One message with one to four injuries, or two glued together, or nothing but noise. */
    private static byte[] spoil(Random random, List<byte[]> messages) {
        List<Byte> bytes = new ArrayList<>();
        for (int parts = 1 + random.nextInt(2); parts > 0; parts--) {
            for (byte b : messages.get(random.nextInt(messages.size()))) {
                bytes.add(b);
            }
        }
        for (int injuries = 1 + random.nextInt(4); injuries > 0; injuries--) {
            int at = random.nextInt(bytes.size());
            byte any = (byte) (random.nextBoolean() ? 0x20 + random.nextInt(0x5F) : random.nextInt());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, any);
                case 1 -> bytes.add(at, any);
                case 2 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
                case 3 -> bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(6))).clear();
                default -> bytes.addAll(at, List.copyOf(bytes.subList(0, Math.min(bytes.size(), 8))));
            }
            if (bytes.isEmpty()) {
                bytes.add(any);
            }
        }
        byte[] spoilt = new byte[bytes.size()];
        for (int i = 0; i < spoilt.length; i++) {
            spoilt[i] = bytes.get(i);
        }
        return spoilt;
    }
}
