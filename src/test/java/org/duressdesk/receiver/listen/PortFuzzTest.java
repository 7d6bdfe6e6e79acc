package org.duressdesk.receiver.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.duressdesk.Apart;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.protocol.SaneFrame;
import org.duressdesk.receiver.protocol.Spoiler;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.duressdesk.receiver.protocol.siadc09.Senders.Sender;
import org.duressdesk.receiver.protocol.siadc09.SiaDc09;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spoilt messages against the guard of a listening port, and against its real sockets: nobody gets in, nobody stops it. */
@Timeout(1_800)
class PortFuzzTest {
    private static final long SEED = 271828;
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Map<String, Sender> LIST =
            Map.of("1234", new Sender(Optional.empty(), false), "AAA", new Sender(Optional.of(PortDesk.KEY), true));
    /** Longer than any message: what looked like the head of one is given up behind it. */
    private static final byte[] FILLER = "x".repeat(4_300).getBytes(StandardCharsets.US_ASCII);

    private static final PortLimits WIDE =
            new PortLimits(4_095, 64, 16, 1_000_000_000, 1_000_000_000, 60_000, 60_000, 3_600);

    @Test
    void twoHundredThousandSpoiltMessagesBeforeTheGuard() {
        guard(200_000);
    }

    @Test
    @Tag("long")
    void fiveMillionSpoiltMessagesBeforeTheGuard() {
        guard(5_000_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LISTEN_TCP", "LISTEN_UDP"})
    void twoHundredThousandSpoiltMessagesAtThePort(Kind kind) throws Exception {
        port(kind, 200_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LISTEN_TCP", "LISTEN_UDP"})
    @Tag("long")
    void fiveMillionSpoiltMessagesAtThePort(Kind kind) throws Exception {
        port(kind, 5_000_000);
    }

    private static void guard(int count) {
        Random random = new Random(SEED);
        List<byte[]> messages = messages("_18:00:05,11-24-2026");
        FrameReader reader =
                SiaDc09.guarded(account -> Optional.ofNullable(LIST.get(account)), () -> NOW, new Random(1), 4_095);
        byte[] sound =
                Panel.encrypted("\"*ADM-CID\"0009L0#AAA", "|#AAA|1122 01 014]_18:00:00,11-24-2026", PortDesk.KEY);
        for (int i = 0; i < count; i++) {
            byte[] spoilt = Spoiler.spoil(random, messages);
            String where = "seed " + SEED + ", message " + i;
            // A third has a sound check again, so that what is spoilt inside is read at all.
            List<Frame> frames = new ArrayList<>(reader.accept(
                    i % 3 == 0 ? checked(spoilt) : spoilt, 0, i % 3 == 0 ? checked(spoilt).length : spoilt.length));
            frames.addAll(reader.gap());
            frames.forEach(frame -> guarded(where, frame));
            List<Frame> read = reader.accept(sound, 0, sound.length);
            if (read.size() != 1
                    || read.getFirst().type() != FrameType.EVENT
                    || !read.getFirst().signals().getFirst().duressOrPanic()) {
                throw new AssertionError(where + ": a sound message was read as " + read);
            }
        }
    }

    /** Sane, and in nobody's name who is not on the list or has a key and did not use it. */
    private static void guarded(String where, Frame frame) {
        SaneFrame.check(where, frame);
        boolean believed = frame.type() != FrameType.REFUSED && frame.type() != FrameType.FAULT;
        Optional<Sender> sender = SiaDc09.account(frame).map(LIST::get);
        boolean closed = frame.particulars().getOrDefault("type", "").equals("encrypted");
        if (believed && (sender.isEmpty() || sender.get().encrypted() && !closed)
                || frame.type() == FrameType.REFUSED && text(frame.replyHex()).contains("ACK\"")) {
            throw new AssertionError(where + ": nobody vouches for " + frame);
        }
    }

    private static String text(String hex) {
        return new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    /** The same inside with check and length made anew, where there is an inside. */
    private static byte[] checked(byte[] spoilt) {
        String text = new String(spoilt, StandardCharsets.ISO_8859_1);
        int quote = text.indexOf('"');
        String inside = quote < 0
                ? ""
                : text.substring(quote)
                        .replace("\r", "")
                        .chars()
                        .filter(c -> c < 0x80)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return inside.isEmpty() ? spoilt : Panel.frame(inside);
    }

    private static void port(Kind kind, int count) throws Exception {
        Counting desk = new Counting();
        ListenSetup setup = new ListenSetup(PortDesk.PORT, kind, "127.0.0.1", 0, PortDesk.members(), WIDE, false);
        try (Links links = new Links(desk, InstantSource.system(), System::nanoTime)) {
            desk.links.set(links);
            links.open(setup.ids(), new Listener(setup, desk, InstantSource.system(), System::nanoTime, links.taps()));
            int number = desk.port.get();
            if (kind == Kind.LISTEN_TCP) {
                overTcp(desk, number, count);
            } else {
                overUdp(number, count);
            }
        }
        assertThat(desk.defects).hasValue("");
    }

    private static void overTcp(Counting desk, int number, int count) throws Exception {
        Random random = new Random(SEED);
        List<byte[]> messages = messages("_18:00:05,11-24-2026");
        try (Socket panel = new Socket(InetAddress.getLoopbackAddress(), number)) {
            panel.setSoTimeout(30_000);
            InputStream answers = new BufferedInputStream(panel.getInputStream(), 65_536);
            int batch = 1_000;
            for (int i = 0; i < count; i += batch) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (int j = 0; j < batch; j++) {
                    all.writeBytes(Spoiler.spoil(random, messages));
                }
                all.writeBytes(FILLER);
                String sequence = String.format(Locale.ROOT, "%04d", 5_000 + i / batch % 1_000);
                all.writeBytes(Panel.frame("\"ADM-CID\"" + sequence + "L0#1234[#1234|1120 01 014]"));
                CompletableFuture<Void> writing = Apart.start(() -> write(panel, all.toByteArray()));
                assertThat(desk.defects).hasValue("");
                until(desk, answers, "\"ACK\"" + sequence + "L0#1234[]", "seed " + SEED + ", batch " + i / batch);
                writing.join();
            }
        }
    }

    private static void overUdp(int number, int count) throws Exception {
        Random random = new Random(SEED);
        List<byte[]> messages = messages("_18:00:05,11-24-2026");
        try (DatagramSocket panel = new DatagramSocket()) {
            panel.setSoTimeout(2_000);
            panel.connect(InetAddress.getLoopbackAddress(), number);
            int batch = 200;
            for (int i = 0; i < count; i += batch) {
                for (int j = 0; j < batch; j++) {
                    byte[] spoilt = Spoiler.spoil(random, messages);
                    panel.send(new DatagramPacket(spoilt, spoilt.length));
                }
                String sequence = String.format(Locale.ROOT, "%04d", 5_000 + i / batch % 1_000);
                byte[] sound = Panel.frame("\"ADM-CID\"" + sequence + "L0#1234[#1234|1120 01 014]");
                answered(panel, sound, "\"ACK\"" + sequence, "seed " + SEED + ", batch " + i / batch);
            }
        }
    }

    /** Sent until it is answered: datagrams get lost when a queue is full. */
    private static void answered(DatagramSocket panel, byte[] sound, String answer, String where) throws Exception {
        for (int tries = 0; tries < 15; tries++) {
            panel.send(new DatagramPacket(sound, sound.length));
            try {
                DatagramPacket back = new DatagramPacket(new byte[5_000], 5_000);
                do {
                    panel.receive(back);
                } while (!new String(back.getData(), 0, back.getLength(), StandardCharsets.ISO_8859_1)
                        .contains(answer));
                return;
            } catch (SocketTimeoutException lost) {
                continue;
            }
        }
        throw new AssertionError(where + ": the port does not answer any more");
    }

    private static void until(Counting desk, InputStream answers, String wanted, String where) throws Exception {
        byte[] tail = new byte[wanted.length()];
        byte[] end = wanted.getBytes(StandardCharsets.US_ASCII);
        while (!Arrays.equals(tail, end)) {
            int one = answers.read();
            if (one < 0) {
                org.awaitility.Awaitility.await()
                        .until(() -> !desk.defects.get().isEmpty());
            }
            assertThat(one).as("%s: %s", where, desk.defects).isNotNegative();
            System.arraycopy(tail, 1, tail, 0, tail.length - 1);
            tail[tail.length - 1] = (byte) one;
        }
    }

    private static void write(Socket panel, byte[] bytes) {
        try {
            panel.getOutputStream().write(bytes);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static List<byte[]> messages(String time) {
        return List.of(
                Panel.frame("\"ADM-CID\"0001L0#1234[#1234|1120 01 014]" + time),
                Panel.frame("\"SIA-DCS\"0002R1L1#1234[#1234|Nri1/PA014^Front^][RHall][SNorth]"),
                Panel.binary("\"ADM-CID\"0003L0#1234[#1234|3120 01 014]"),
                Panel.frame("\"NULL\"0000L0#1234[]"),
                Panel.frame("\"ADM-CID\"0004L0#AAA[#AAA|1120 01 014]"),
                Panel.frame("\"ADM-CID\"0005L0#9999[#9999|1120 01 014]"),
                Panel.encrypted("\"*ADM-CID\"0006L0#AAA", "|#AAA|1120 01 014]" + time, PortDesk.KEY),
                Panel.encrypted("\"*SIA-DCS\"0007L0#AAA", "|#AAA|NPA014]" + time, PortDesk.KEY),
                Panel.encrypted("\"*NULL\"0000L0#AAA", "]" + time, PortDesk.KEY),
                Panel.encrypted("\"*ADM-CID\"0008L0#AAA", "|#AAA|1120 01 014]_17:00:00,11-24-2026", PortDesk.KEY),
                Panel.frame("\"ACK\"0001L0#1234[]"),
                Panel.frame("\"NAK\"0000R0L0A0[]" + time));
    }

    /** Answers everything, keeps nothing but the first thing that is not as it should be. */
    private static final class Counting implements Inbox {
        private final AtomicReference<Links> links = new AtomicReference<>();
        private final AtomicReference<String> defects = new AtomicReference<>("");
        private final CompletableFuture<Integer> port = new CompletableFuture<>();

        @Override
        public void received(Reception reception) {
            switch (reception) {
                case Reception.LinkOpened opened ->
                    port.complete(Integer.parseInt(
                            opened.port().substring(opened.port().lastIndexOf(':') + 1)));
                case Reception.LinkLost lost ->
                    defects.compareAndSet("", lost.reason().words());
                case Reception.ReplyMade made -> {}
                case Reception.FrameReceived one -> {
                    try {
                        guarded("seed " + SEED, one.frame());
                    } catch (AssertionError defect) {
                        defects.compareAndSet("", defect.getMessage());
                    }
                    links.get().reply(one.link(), one.token(), one.frame().type() != FrameType.REFUSED);
                }
            }
        }
    }
}
