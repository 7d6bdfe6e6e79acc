package org.duressdesk.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChainTest {
    @Test
    void theHashCoversWhatDecisionD1Says() throws Exception {
        byte[] previous = new byte[Chain.HASH];
        previous[31] = 7;
        byte[] bytes = "{\"sequence\":258}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        out.write(previous);
        out.writeLong(258);
        out.writeInt(bytes.length);
        out.write(bytes);
        assertThat(new Chain().next(previous, 258, bytes)).isEqualTo(Chain.sha256(whole.toByteArray()));
    }

    @Test
    void anotherPlaceAnotherTextOrAnotherPastHasAnotherHash() {
        Chain chain = new Chain();
        byte[] past = Chain.sha256(new byte[] {1});
        byte[] text = {1, 2, 3};
        Stored entry = new Stored(5, text, chain.next(past, 5, text));
        assertThat(chain.holds(past, entry)).isTrue();
        assertThat(chain.holds(Chain.sha256(new byte[] {2}), entry)).isFalse();
        assertThat(chain.holds(past, new Stored(6, text, entry.hash()))).isFalse();
        assertThat(chain.holds(past, new Stored(5, new byte[] {1, 2, 4}, entry.hash())))
                .isFalse();
    }

    @Test
    void sequenceAndDayAreReadFromTheText() {
        byte[] text = "{\"sequence\":42,\"type\":\"a\",\"version\":1,\"utc\":1795420800000000,\"offset\":0"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(EntryText.sequence(text)).hasValue(42);
        assertThat(EntryText.day(text)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(EntryText.sequence(new byte[] {'{', '}'})).isEmpty();
        assertThat(EntryText.sequence("{\"sequence\":\"x\"".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(EntryText.day(new byte[0])).isEqualTo(LocalDate.EPOCH);
    }
}
