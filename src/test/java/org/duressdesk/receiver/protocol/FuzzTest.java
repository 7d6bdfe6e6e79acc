package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.auto.AutoReader;
import org.duressdesk.receiver.protocol.auto.WayToRead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoilt messages by the hundred thousand: nothing throws, everything given out is sane, a sound one is always read. */
class FuzzTest {
    private static final long SEED = 112358;
    /** Spoilt messages on one line before its protocol is judged. */
    private static final int EACH = 10;

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
    void twoHundredThousandSpoiltMessagesOfAnyFamilyForAuto() {
        auto(200_000);
    }

    @Test
    @Tag("long")
    void fiveMillionSpoiltMessagesOfAnyFamilyForAuto() {
        auto(5_000_000);
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
            given += reader.accept(noise, 0, noise.length).stream()
                    .mapToInt(frame -> frame.rawHex().length() / 2)
                    .sum();
        }
        assertThat(10_000_000L - given).isBetween(0L, 1024L);
        byte[] sound = "\u00145000 180123E12200014\u0014".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.accept(sound, 0, sound.length)
                        .getLast()
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .isTrue();
    }

    private static void fuzz(String protocol, int count) {
        List<Subject> subjects = Capture.ALL.stream()
                .filter(capture -> capture.protocol().equals(protocol))
                .map(Subject::new)
                .toList();
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            Subject subject = subjects.get(i % subjects.size());
            byte[] spoilt = Spoiler.spoil(random, subject.messages);
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

    /**
     * A link whose protocol nobody said, again and again: spoilt messages of one family, then a sound one, which is given out
     * as understood unless the reader had become certain of a family that is alike on the wire.
     */
    private static void auto(int count) {
        List<WayToRead> lines = Protocols.lines();
        List<Subject> subjects = Capture.ALL.stream()
                .filter(capture -> lines.stream()
                        .anyMatch(way -> way.protocol().equals(capture.protocol())
                                && way.profile().equals(capture.profile())))
                .map(Subject::new)
                .toList();
        assertThat(subjects).hasSizeGreaterThan(9);
        Random random = new Random(SEED);
        int mistaken = 0;
        for (int i = 0; i < count; i += EACH) {
            Subject subject = subjects.get(i / EACH % subjects.size());
            AutoReader.Memory memory = new AutoReader.Memory();
            AutoReader reader = new AutoReader(lines, memory);
            String where = "auto, " + subject.capture + ", seed " + SEED + ", from frame " + i;
            for (int j = 0; j < EACH; j++) {
                byte[] spoilt = Spoiler.spoil(random, subject.messages);
                reader.accept(spoilt, 0, spoilt.length).forEach(frame -> SaneFrame.check(where, frame));
                reader.gap().forEach(frame -> SaneFrame.check(where, frame));
            }
            byte[] sound = subject.messages.get(subject.sound);
            List<Frame> read = new ArrayList<>(reader.accept(sound, 0, sound.length));
            boolean taken = memory.known()
                    .map(way -> way.protocol().equals(subject.capture.protocol())
                            && way.profile().equals(subject.capture.profile()))
                    .orElse(true);
            mistaken += taken ? 0 : 1;
            if (taken
                    && (read.isEmpty()
                            || !read.getLast()
                                    .rawHex()
                                    .equals(subject.soundFrames.getFirst().rawHex())
                            || read.getLast().type() == FrameType.FAULT)) {
                throw new AssertionError(where + ": a sound message was read as " + read);
            }
        }
        assertThat(mistaken).as("certain of the wrong family, seed %d", SEED).isLessThan(count / EACH / 10);
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
            this.sound = (int) frames.stream()
                    .takeWhile(frame -> frame.signals().isEmpty())
                    .count();
            this.soundFrames = List.of(frames.get(sound));
        }
    }
}
