package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.duressdesk.receiver.protocol.siadc09.Senders.Sender;
import org.duressdesk.receiver.protocol.siadc09.SiaDc09;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Encrypted messages that somebody recorded and plays again inside the window (decision record 78). */
class PlayedAgainTest extends BytesScene {
    private static final SecretKey KEY = Keys.read("hex:000102030405060708090A0B0C0D0E0F");
    private static final Instant NOW = Instant.parse("2025-11-20T19:30:00Z");
    private static final byte[] PRESS = message("0001", "|#AAA|1120 01 014]_19:30:00,11-20-2025");
    private static final byte[] NEXT = message("0002", "|#AAA|1120 01 015]_19:30:01,11-20-2025");
    private static final byte[] LIFE = Panel.encrypted("\"*NULL\"0000L0#AAA", "]_19:30:02,11-20-2025", KEY);

    private static byte[] message(String sequence, String content) {
        return Panel.encrypted("\"*ADM-CID\"" + sequence + "L0#AAA", content, KEY);
    }

    @BeforeEach
    void panel() {
        on(zone("AAA", "014"), zone("AAA", "015"));
        listen();
    }

    private void listen() {
        readers.put(
                MAIN,
                SiaDc09.guarded(
                        account -> Optional.of(new Sender(Optional.of(KEY), true)), () -> NOW, new Random(1), 4_095));
        desk.replies.clear();
    }

    private List<Entry> refused() {
        return desk.journal.entries().stream()
                .filter(e -> e.fact() instanceof SignalFact.FrameFaulted)
                .toList();
    }

    private long presses() {
        return desk.journal.entries().stream()
                .map(Entry::fact)
                .filter(SignalFact.SignalReceived.class::isInstance)
                .map(SignalFact.SignalReceived.class::cast)
                .filter(f -> f.finding() instanceof Finding.Press)
                .count();
    }

    @Test
    void anOlderMessageIsRefusedStoredAndCountedWhateverStandsInItsHead() {
        bytes(MAIN, PRESS).bytes(MAIN, NEXT);
        assertThat(desk.replies).hasSize(2);
        bytes(MAIN, PRESS).bytes(MAIN, message("0777", "|#AAA|1120 01 014]_19:30:00,11-20-2025"));
        assertThat(presses()).isEqualTo(2);
        assertThat(refused())
                .hasSize(2)
                .extracting(Entry::rawHex)
                .first()
                .isEqualTo(java.util.HexFormat.of().formatHex(PRESS));
        assertThat(desk.replies).as("no answer to who plays it").hasSize(2);
        desk.after(3_700);
        assertThat(desk.journal.entries().stream()
                        .map(Entry::fact)
                        .filter(LinkFact.LinkCounts.class::isInstance)
                        .mapToLong(f -> ((LinkFact.LinkCounts) f).faults())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void theLastMessageIsARepeatAndAnswered() {
        bytes(MAIN, PRESS).bytes(MAIN, PRESS);
        assertThat(desk.replies).hasSize(2).allMatch(reply -> reply.startsWith("ACK"));
        assertThat(presses()).isEqualTo(1);
        assertThat(refused()).isEmpty();
    }

    @Test
    void aRestartForgetsNothingThatWasStored() {
        bytes(MAIN, PRESS).bytes(MAIN, NEXT);
        desk.crash().start().openAll();
        listen();
        bytes(MAIN, PRESS);
        assertThat(refused()).hasSize(1);
        bytes(MAIN, NEXT);
        assertThat(desk.replies).as("the last is a repeat").hasSize(1);
        assertThat(presses()).isEqualTo(2);
    }

    @Test
    void anOldSignOfLifeProvesNoLife() {
        bytes(MAIN, LIFE).bytes(MAIN, PRESS).bytes(MAIN, LIFE);
        assertThat(refused()).hasSize(1);
    }
}
