package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.store.codec.EntryCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a line says that is no message, it does not fill the disk (decision record 77). */
class NoiseTest extends BytesScene {
    /** Twenty megabytes an hour on the disk, where every entry stands twice: in the journal and in the ledger. */
    private static final long MOST_AN_HOUR = 20_000_000 / 2;

    private static final int BYTES_A_TENTH = 1_152;
    private static final long TENTH = 100_000;
    private static final long SEED = 1357;
    private static final SignalKey BUTTON = zone("1234", "001");

    private long token = 1_000;
    private long written;
    private int read;

    /** A line that says something at 115,200 baud. */
    private interface Voice {
        byte[] tenth(Random random);
    }

    private static Voice text(String text) {
        return random -> repeated(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] repeated(byte[] what) {
        byte[] all = new byte[BYTES_A_TENTH];
        for (int i = 0; i < all.length; i++) {
            all[i] = what[i % what.length];
        }
        return all;
    }

    private static byte[] noise(Random random) {
        byte[] all = new byte[BYTES_A_TENTH];
        random.nextBytes(all);
        return all;
    }

    /** Printable lines, no two alike, with every terminator there is; long enough to be a message of any protocol. */
    private static byte[] lines(Random random, int length, String end) {
        byte[] all = new byte[BYTES_A_TENTH];
        for (int i = 0; i < all.length; i++) {
            int at = i % (length + end.length());
            all[i] = (byte) (at < length ? ' ' + random.nextInt(95) : end.charAt(at - length));
        }
        return all;
    }

    private static Voice voice(String name) {
        return switch (name) {
            case "stuck at 14h" -> text("\u0014");
            case "stuck at CR" -> text("\r");
            case "stuck at LF" -> text("\n");
            case "stuck at a bracket" -> text("]");
            case "noise" -> NoiseTest::noise;
            case "short lines" -> random -> lines(random, 3, "\u0014]\r\n");
            case "lines" -> random -> lines(random, 26, "\u0014]\r\n");
            case "long lines" -> random -> lines(random, 400, "]\r\n\u0014");
            case "half messages" -> text("5000 180123E1200\u00145000 180123\u0014\n10 1234 18 E12\r[4410 18112001]");
            case "modem commands" -> text("AT\rATE0\rAT+CGMI\r\nAT^SYSINFO\r");
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<String> voices() {
        return Stream.of(
                "stuck at 14h",
                "stuck at CR",
                "stuck at LF",
                "stuck at a bracket",
                "noise",
                "short lines",
                "lines",
                "long lines",
                "half messages",
                "modem commands");
    }

    static Stream<String> languages() {
        return Stream.of(
                "surgard",
                "surgard b32=on",
                "ademco685",
                "bosch6500",
                "aes",
                "mx8000",
                "ness",
                "inovonics",
                "al-cid",
                "climax-cid",
                "sia-dc09",
                "auto");
    }

    private FrameReader reader(String language) {
        String[] parts = language.split(" ");
        return Protocols.open(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private void hear(FrameReader reader, byte[] bytes) {
        List<Reception> all = new ArrayList<>();
        reader.accept(bytes, 0, bytes.length)
                .forEach(frame -> all.add(new Reception.FrameReceived(MAIN, desk.stamp(), ++token, frame, false)));
        if (!all.isEmpty()) {
            desk.giveAll(all);
        }
    }

    /** Bytes of the entries since it was asked before. */
    private long bytesWritten() {
        List<Entry> entries = desk.journal.entries();
        EntryCodec codec = new EntryCodec();
        long sum = entries.subList(read, entries.size()).stream()
                .mapToLong(entry -> codec.encode(entry).length)
                .sum();
        read = entries.size();
        written += sum;
        return sum;
    }

    private void minute(FrameReader reader, Voice voice, Random random) {
        for (int i = 0; i < 600; i++) {
            hear(reader, voice.tenth(random));
            desk.pass(TENTH);
        }
    }

    /** Three voices a protocol, another three for the next one, so that every voice speaks to three protocols or four. */
    @ParameterizedTest
    @MethodSource("languages")
    void noLineFillsTheDiskWithWhatIsNoMessage(String language) {
        List<String> voices = voices().toList();
        int first = languages().toList().indexOf(language);
        for (int i = 0; i < 3; i++) {
            doesNotFillTheDisk(language, voices.get((3 * first + i) % voices.size()));
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("languages")
    void noLineFillsTheDiskWhateverItSays(String language) {
        voices().forEach(voice -> doesNotFillTheDisk(language, voice));
    }

    private void doesNotFillTheDisk(String language, String voice) {
        desk = Scene.running();
        read = 0;
        bytesWritten();
        FrameReader reader = reader(language);
        Random random = new Random(SEED);
        minute(reader, voice(voice), random);
        minute(reader, voice(voice), random);
        long before = bytesWritten();
        minute(reader, voice(voice), random);
        long anHour = before + 58 * bytesWritten();
        assertThat(anHour)
                .as("%s on %s, bytes of entries an hour", voice, language)
                .isLessThan(MOST_AN_HOUR);
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void anHourJustBelowTheRateIsBoundedToo() {
        FrameReader reader = reader("surgard");
        Random random = new Random(SEED);
        bytesWritten();
        for (int i = 0; i < 29 * 60; i++) {
            hear(reader, lines(random, 500, "\u0014"));
            desk.after(60 / 29.0);
        }
        assertThat(bytesWritten()).isLessThan(MOST_AN_HOUR);
        assertThat(desk.state().incidents()).hasSizeLessThan(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck at 14h", "noise", "lines", "half messages"})
    void aPressInBetweenIsHeardStoredAndAnsweredAndTheTroubleStands(String name) {
        on(BUTTON);
        FrameReader reader = reader("surgard");
        Random random = new Random(SEED);
        minute(reader, voice(name), random);
        hear(reader, new byte[] {0x14});
        assertThat(desk.state().links().get(MAIN).troubles()).isNotEmpty();
        desk.replies.clear();
        hear(reader, "5000 181234E12000001\u0014".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.of("E-11")).isPresent();
        assertThat(desk.replies).containsExactly("ACK main " + token);
        assertThat(desk.state().links().get(MAIN).troubles())
                .as("the noise is not over")
                .isNotEmpty();
        desk.after(125);
        desk.heartbeat(MAIN);
        assertThat(desk.state().links().get(MAIN).troubles())
                .as("and now it is")
                .isEmpty();
    }

    @Test
    void ofAFloodTheFirstTheLastAndOneAMinuteAreKept() {
        FrameReader reader = reader("surgard");
        for (int minute = 0; minute < 3; minute++) {
            for (int i = 0; i < 100; i++) {
                hear(reader, new byte[] {(byte) (0x80 + minute), (byte) (0x80 + i), 'x', 0x14});
                desk.after(0.5);
            }
            desk.after(10.2);
        }
        List<Entry> faults = desk.journal.entries().stream()
                .filter(e -> e.fact() instanceof SignalFact.FrameFaulted)
                .toList();
        assertThat(faults).hasSize(29);
        assertThat(faults.getFirst().rawHex()).isEqualTo("80807814");
        List<Entry> counts = desk.journal.entries().stream()
                .filter(e ->
                        e.fact() instanceof LinkFact.LinkCounts && !e.rawHex().isEmpty())
                .toList();
        assertThat(counts).extracting(Entry::rawHex).containsExactly("80e37814", "81e37814", "82e37814");
        assertThat(counts.stream()
                        .mapToLong(e -> ((LinkFact.LinkCounts) e.fact()).faults())
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void aReceiverWhoseMessagesNobodyCanReadLosesNoneInAFlood() {
        FrameReader reader = reader("surgard");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String message = "Dxyz not public " + i + "\u0014";
            sent.add(HexFormat.of().formatHex(message.getBytes(StandardCharsets.ISO_8859_1)));
            for (desk.replies.clear(); !desk.replies.contains("ACK main " + token); desk.after(0.7)) {
                hear(reader, message.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        List<Entry> stored = desk.journal.entries().stream()
                .filter(e -> e.fact() instanceof SignalFact.SignalReceived)
                .toList();
        assertThat(stored).extracting(Entry::rawHex).containsAll(sent);
        assertThat(stored.stream()
                        .filter(e -> ((SignalFact.SignalReceived) e.fact()).finding() instanceof Finding.Press))
                .hasSizeLessThan(32);
        desk.acknowledge("?main/*");
        assertThat(desk.said()).isEqualTo("done");
        hear(reader, "Dxyz not public, again\u0014".getBytes(StandardCharsets.ISO_8859_1));
        desk.after(3);
        hear(reader, "Dxyz not public, and again\u0014".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.alarm("?main/*").acknowledged())
                .as("unacknowledged again")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"surgard 14", "ademco685 0a0d", "bosch6500 14", "aes 14", "al-cid 0a", "climax-cid 5d", "ness 0a"
            })
    void whatIsShorterThanAnyMessageIsDamageAndNoUnknownDevice(String line) {
        String[] parts = line.split(" ");
        byte[] end = HexFormat.of().parseHex(parts[1]);
        String before = end.length > 1 ? "\n" : parts[0].equals("climax-cid") ? "[" : "";
        for (String text : List.of("A", "12 34", "AT", "OK", "ABCDEF")) {
            byte[] bytes = (before + text + (char) end[end.length - 1]).getBytes(StandardCharsets.ISO_8859_1);
            List<Frame> frames = new ArrayList<>(reader(parts[0]).accept(bytes, 0, bytes.length));
            assertThat(frames).as(line + " " + text).isNotEmpty().allMatch(frame -> frame.type() == FrameType.FAULT);
        }
    }
}
