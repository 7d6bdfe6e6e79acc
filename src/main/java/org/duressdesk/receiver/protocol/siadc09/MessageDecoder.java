package org.duressdesk.receiver.protocol.siadc09;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.protocol.siadc09.Senders.Sender;

/**
 * Takes a message apart and decides whether to believe it. With a clock it stands guard over a listening port: who is
 * not on the list, comes in clear although a key was agreed, cannot be opened with it or is out of the time window is
 * REFUSED and answered as the standard says. Without a clock (decode) everything is shown.
 */
final class MessageDecoder {
    private final Senders senders;
    private final Optional<InstantSource> clock;
    private final Optional<InstantSource> came;
    private final RandomGenerator random;

    MessageDecoder(Senders senders, Optional<InstantSource> clock, RandomGenerator random) {
        this(senders, clock, Optional.empty(), random);
    }

    private MessageDecoder(
            Senders senders, Optional<InstantSource> clock, Optional<InstantSource> came, RandomGenerator random) {
        this.came = came;
        this.senders = senders;
        this.clock = clock;
        this.random = random;
    }

    /** Refuses nothing; {@code came} tells when a recorded message came, where that is known. */
    static MessageDecoder showing(Senders senders, Optional<InstantSource> came, RandomGenerator random) {
        return new MessageDecoder(senders, Optional.empty(), came, random);
    }

    /** The content of a message that may be read, with the acknowledgement it takes. */
    private record Opened(Blocks blocks, Content content, String ack, String digest) {}

    Frame frame(Envelope envelope) {
        byte[] body = envelope.body();
        // Byte for byte, because answers repeat the head as it came.
        String head = new String(body, StandardCharsets.ISO_8859_1);
        int bracket = head.indexOf('[');
        Optional<Header> header = bracket < 0 ? Optional.empty() : Header.of(head.substring(0, bracket));
        FrameDraft draft = described(envelope, header);
        if (header.isEmpty()) {
            return unreadable(draft, Said.of("reason.dc09.head"));
        }
        Header h = header.get();
        String rest = WireText.of(Arrays.copyOfRange(body, bracket, body.length));
        if (h.answers()) {
            return answer(draft, h, rest);
        }
        return h.encrypted() ? encrypted(draft, envelope, h, rest.substring(1)) : clear(draft, envelope, h, rest);
    }

    private FrameDraft described(Envelope envelope, Optional<Header> header) {
        FrameDraft draft = new FrameDraft(SiaDc09.NAME, envelope.raw());
        if (envelope.binary()) {
            draft.put("crc_form", Said.of("frame.2-binary-bytes-high-byte").words());
        } else {
            draft.put("crc_sent", envelope.crcSent());
        }
        draft.put("crc_result", envelope.crcResult())
                .put("length_sent", envelope.lengthSent())
                .put("length_result", envelope.lengthResult());
        header.ifPresent(h -> {
            draft.put("token", (h.encrypted() ? "*" : "") + h.token())
                    .put("sequence", h.sequence())
                    .from(h.receiver().orElse(""), h.line().orElse(""));
            h.line().ifPresent(line -> draft.put("line_prefix", line));
            h.prefix()
                    .ifPresent(prefix -> draft.put("account_prefix", prefix)
                            .put(
                                    "note",
                                    Said.of("frame.account-prefix-not-part-l").words()));
            h.account().ifPresent(account -> draft.put("account", account));
        });
        return draft;
    }

    private Frame answer(FrameDraft draft, Header h, String rest) {
        Blocks.of(rest)
                .map(Blocks::time)
                .orElse(reason -> "")
                .lines()
                .findFirst()
                .ifPresent(time -> draft.put("timestamp", time));
        Said words = Said.of("frame.answer", h.token());
        return clock.isPresent()
                ? refused(draft, "", Said.of("reason.dc09.answer"))
                : draft.put("type", h.token().toLowerCase(Locale.ROOT))
                        .type(FrameType.STATUS)
                        .say(words)
                        .frame();
    }

    private Frame clear(FrameDraft draft, Envelope envelope, Header h, String rest) {
        Reading<Blocks> read = Blocks.of(rest);
        Content content = read.map(blocks -> Content.clear(blocks.data())).orElse(reason -> new Content("", ""));
        Optional<String> account =
                h.account().or(() -> Optional.of(content.account()).filter(a -> !a.isEmpty()));
        if (clock.isPresent()) {
            Optional<Sender> sender = account.flatMap(senders::of);
            if (sender.isEmpty()) {
                return refused(draft, Reply.duh(h, envelope.binary()), unlisted(account));
            }
            if (sender.get().encrypted()) {
                return refused(
                        draft, Reply.duh(h, envelope.binary()), Said.of("reason.dc09.clear", account.orElse("")));
            }
        }
        String ack = Reply.ack(h, envelope.binary());
        return switch (read) {
            case Reading.Read<Blocks>(Blocks blocks) ->
                content(draft, h, account, new Opened(blocks, content, ack, ""), envelope.binary());
            case Reading.Unreadable<Blocks>(Said reason) -> rejected(draft, ack, reason);
        };
    }

    private Frame encrypted(FrameDraft draft, Envelope envelope, Header h, String rest) {
        draft.put("type", "encrypted").put("iv", Said.of("frame.16-zero-bytes").words());
        String duh = Reply.duh(h, envelope.binary());
        Optional<Sender> sender = h.account().flatMap(senders::of);
        if (clock.isPresent() && sender.isEmpty()) {
            return refused(draft, duh, unlisted(h.account()));
        }
        Optional<byte[]> cipherText = Cbc.cipherBytes(rest.endsWith("]") ? rest.substring(0, rest.length() - 1) : rest);
        Optional<SecretKey> key = sender.flatMap(Sender::key);
        cipherText.ifPresent(bytes -> draft.put("cipher_bytes", String.valueOf(bytes.length)));
        if (cipherText.isEmpty()) {
            return closed(draft, duh, Said.of("reason.dc09.cipher"));
        }
        if (key.isEmpty()) {
            return closed(draft, duh, Said.of("reason.dc09.no-key", h.account().orElse("(none)")));
        }
        draft.put("mode", "AES-" + key.get().getEncoded().length * 8 + Cbc.MODE);
        String plain = WireText.of(Cbc.decrypt(key.get(), cipherText.get()));
        Reading<Blocks> read = Blocks.of("[" + plain);
        Blocks blocks = read.orElse(reason -> new Blocks(List.of(""), "", ""));
        String time = blocks.time().isEmpty() ? blocks.odd() : blocks.time();
        boolean dated = MessageTime.judged(time).isPresent();
        if (!dated && !opened(plain)) {
            return closed(
                    draft, duh, Said.of("reason.dc09.wrong-key", h.account().orElse("(none)")));
        }
        draft.put("plaintext", plain).put("key_known", "true");
        if (clock.isPresent() && !dated) {
            return refused(
                    draft,
                    Reply.nak(now(), envelope.binary()),
                    Said.of("reason.dc09.no-time", h.account().orElse("(none)")));
        }
        if (clock.isPresent() && !MessageTime.inWindow(time, now())) {
            // Only the right key opened it, so this is the panel's own clock; the desk makes a trouble of it.
            MessageTime.secondsAhead(time, now()).ifPresent(off -> draft.put(Frame.CLOCK_OFF, String.valueOf(off)));
            return refused(draft, Reply.nak(now(), envelope.binary()), Said.of("reason.dc09.window", ascii(time)));
        }
        String digest = clock.isPresent() ? digest(plain) : "";
        if (!digest.isEmpty()) {
            draft.put(Signal.DIGEST, digest);
        }
        came.ifPresent(then -> draft.put(
                "time_window",
                MessageTime.inWindow(time, then.instant())
                        ? "inside"
                        : Said.of("frame.outside-desk-refused").words()));
        String ack = clock.isEmpty() ? "" : Reply.encryptedAck(h, key.get(), now(), random, envelope.binary());
        Content content = Content.padded(blocks.data(), h.account());
        return content(draft, h, h.account(), new Opened(blocks, content, ack, digest), envelope.binary());
    }

    /** Whether a key has opened it although it has no time: under a wrong one hardly a third of the bytes would be letters. */
    private static boolean opened(String plain) {
        int end = plain.lastIndexOf(']');
        int start = Math.max(0, plain.indexOf('|'));
        String text = end <= start ? "" : plain.substring(start, end);
        return !text.isEmpty()
                && 10 * text.chars().filter(c -> c >= ' ' && c <= '~').count() >= 9L * text.length();
    }

    /**
     * By what an encrypted message is known again: what it says and when. Neither the head, which anybody can write anew, nor
     * the padding.
     */
    private static String digest(String plain) {
        int bar = plain.indexOf('|');
        String said = plain.substring(bar < 0 ? Math.max(0, plain.indexOf(']')) : bar);
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Frame content(FrameDraft draft, Header h, Optional<String> account, Opened opened, boolean binary) {
        Blocks blocks = opened.blocks();
        Content content = opened.content();
        Map<String, String> around = new TreeMap<>(Map.of("sequence", h.sequence()));
        if (!blocks.time().isEmpty()) {
            draft.put("timestamp", blocks.time());
            around.put("timestamp", blocks.time());
            MessageTime.read(blocks.time())
                    .ifPresentOrElse(
                            at -> around.put(Ruling.TIME, at.toString()),
                            () -> around.put("time_unreadable", blocks.time()));
        }
        if (!blocks.odd().isEmpty()) {
            String where = blocks.time().isEmpty() ? "time_unreadable" : "behind_the_time";
            draft.put(where, blocks.odd());
            around.put(where, blocks.odd());
        }
        if (!opened.digest().isEmpty()) {
            around.put(Signal.DIGEST, opened.digest());
        }
        if (!blocks.extra().isEmpty()) {
            draft.put("xdata", String.join("][", blocks.extra()));
            around.put("xdata", String.join("][", blocks.extra()));
        }
        if (!content.account().isEmpty()) {
            draft.put("data_account", content.account());
        }
        if (h.token().equals("NULL")) {
            if (!content.text().isEmpty()) {
                draft.put("data", content.text());
            }
            return draft.type(FrameType.LINK_TEST)
                    .reply(opened.ack())
                    .say(account.map(name -> Said.of("frame.alive.account", name))
                            .orElse(Said.of("frame.alive.nobody")))
                    .frame();
        }
        if (!h.token().equals("SIA-DCS") && !h.token().equals("ADM-CID")) {
            String duh = Reply.duh(h, binary);
            return rejected(draft, duh, Said.of("reason.dc09.id", h.token()));
        }
        if (account.isEmpty()) {
            return rejected(draft, opened.ack(), Said.of("reason.dc09.nobody"));
        }
        Reading<List<Signal>> signals = content.signals(h.token(), account.get(), blocks.furtherData());
        return signals.map(all -> draft.reply(opened.ack())
                        .signals(all.stream()
                                .map(signal -> Content.with(signal, around))
                                .toList())
                        .frame())
                .orElse(reason -> rejected(draft, opened.ack(), reason));
    }

    /** An encrypted message that stays closed: kept as it came. */
    private Frame closed(FrameDraft draft, String duh, Said reason) {
        draft.put("key_known", "false");
        return clock.isPresent()
                ? refused(draft, duh, reason)
                : draft.type(FrameType.STATUS)
                        .say(Said.of("frame.encrypted", reason))
                        .frame();
    }

    private Frame unreadable(FrameDraft draft, Said reason) {
        return clock.isPresent() ? refused(draft, "", reason) : rejected(draft, "", reason);
    }

    private static Frame rejected(FrameDraft draft, String reply, Said from) {
        Said reason = ascii(from);
        return draft.type(FrameType.REJECT)
                .reply(reply)
                .put("reason", reason.words())
                .say(Said.of("frame.undecoded", reason))
                .frame();
    }

    private static Frame refused(FrameDraft draft, String reply, Said reason) {
        return draft.type(FrameType.REFUSED)
                .reply(reply)
                .put("reason", reason.words())
                .say(Said.of("frame.refused", reason))
                .frame();
    }

    private static Said unlisted(Optional<String> account) {
        return account.map(name -> Said.of("reason.dc09.unlisted", ascii(name)))
                .orElse(Said.of("reason.dc09.no-account"));
    }

    private Instant now() {
        return clock.map(InstantSource::instant).orElse(Instant.EPOCH);
    }

    private static Said ascii(Said said) {
        return new Said(
                said.kind(),
                said.values().stream()
                        .map(value -> value instanceof Said inner ? ascii(inner) : ascii(String.valueOf(value)))
                        .toList());
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
