package org.duressdesk.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {
    private static final String NOTE = "{\"sequence\":7,\"type\":\"sound.tone\",\"version\":1,\"utc\":1795000000000000,"
            + "\"offset\":3600,\"boot\":\"b1\",\"monotonic\":5,\"cause\":0,\"person\":null,\"link\":null,"
            + "\"drill\":false,\"body\":{\"tone\":\"off\"},\"raw\":\"\"}";

    private final EntryCodec codec = new EntryCodec();

    static List<Class<? extends Fact>> facts() {
        return Samples.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactComesBackAsItWas(Class<? extends Fact> type) throws Exception {
        for (long seed = 0; seed < 60; seed++) {
            Samples samples = new Samples(seed);
            Entry entry = samples.entry(1 + seed, samples.any(type));
            byte[] bytes = codec.encode(entry);
            assertThat(codec.decode(bytes))
                    .as("seed %d: %s", seed, new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(entry);
            assertThat(codec.encode(codec.decode(bytes))).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    void aFactWithoutAStoredNameIsRefused() {
        EntryCodec poor = new EntryCodec(List.of(FactType.of("sound.tone", OutputFact.ToneChanged.class)));
        assertThatThrownBy(() -> poor.encode(entry(new PeopleFact.SignedOn()))).hasMessageContaining("no stored name");
    }

    @Test
    void theTextIsOneLineInAFixedOrder() {
        assertThat(new String(codec.encode(entry(new OutputFact.ToneChanged("off"))), StandardCharsets.UTF_8))
                .isEqualTo(NOTE);
    }

    @Test
    void halfACharacterFromAKeyboardIsStoredAsAQuestionMark() throws Exception {
        byte[] bytes = codec.encode(entry(new OutputFact.ToneChanged("a\ud83d")));
        assertThat(codec.decode(bytes).fact()).isEqualTo(new OutputFact.ToneChanged("a?"));
    }

    @Test
    void anOlderVersionIsLifted() throws Exception {
        EntryCodec newer = new EntryCodec(List.of(new FactType(
                "sound.tone",
                3,
                OutputFact.ToneChanged.class,
                Map.of(
                        1, body -> body.set("pitch", body.remove("tone")),
                        2, body -> body.put("tone", body.remove("pitch").stringValue() + "!")))));
        assertThat(newer.decode(NOTE.getBytes(StandardCharsets.UTF_8)).fact())
                .isEqualTo(new OutputFact.ToneChanged("off!"));
        assertThatThrownBy(() -> new FactType("x", 3, OutputFact.ToneChanged.class, Map.of(2, body -> {})))
                .hasMessageContaining("no upcaster from version 1");
    }

    @Test
    void whatANewerProgramWroteIsRefusedAndNeverHalfRead() {
        refused(NOTE.replace("\"version\":1", "\"version\":2"), "version 2", "newer");
        refused(NOTE.replace("sound.tone", "sound.smell"), "sound.smell", "newer");
        refused(NOTE.replace("\"off\"", "\"off\",\"volume\":3"), "volume");
        refused(NOTE.replace("\"raw\":\"\"", "\"raw\":\"\",\"site\":1"), "exactly the members");
        refused(NOTE.replace("\"cause\":0,", ""), "exactly the members");
        refused(NOTE.replace("{\"tone\":\"off\"}", "{}"), "tone");
        refused(NOTE.replace("{\"tone\":\"off\"}", "null"), "version 1");
        refused(NOTE.replace("\"cause\":0", "\"cause\":0.5"), "cause");
        refused(NOTE.replace("\"drill\":false", "\"drill\":0"), "drill");
        refused(NOTE.replace("\"boot\":\"b1\"", "\"boot\":1"), "boot");
        refused(NOTE + "{}", "cannot be read");
        refused(NOTE.replace("\"raw\"", "\"sequence\":8,\"raw\""), "uplicate");
        refused("", "members");
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> codec.decode(text.getBytes(StandardCharsets.UTF_8)))
                .as(text)
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageContainingAll(words);
    }

    private static Entry entry(Fact fact) {
        Moment at = new Moment(1_795_000_000_000_000L, 3600, "b1", 5);
        return new Entry(new Header(7, at, 0, Optional.empty(), Optional.empty(), false), fact, "");
    }
}
