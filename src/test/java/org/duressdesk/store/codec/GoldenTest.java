package org.duressdesk.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts as they lie on disks, one or more of every type, must be readable for ever and, for the current version, be
 * written the same. A change of a record is a new version with an upcaster, and new lines in a new file (run {@link
 * GoldenTexts#main}); the lines of the old file stay.
 */
class GoldenTest {
    private final EntryCodec codec = new EntryCodec();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void storedTextsAreReadAndInTheirVersionOfTodayWrittenAlike(int version) throws Exception {
        List<Entry> today = new ArrayList<>();
        for (String text : GoldenTexts.read("version-" + version + ".jsonl")) {
            Entry entry = read(text);
            if (GoldenTexts.version(entry) == version) {
                today.add(entry);
                assertThat(write(entry)).isEqualTo(text);
            } else {
                assertThat(read(write(entry))).as("lifted").isEqualTo(entry);
            }
        }
        if (version > 1) {
            assertThat(today).containsExactlyInAnyOrderElementsOf(GoldenTexts.entries(version));
        }
    }

    @Test
    void storedTextsMeanWhatTheyMeant() throws Exception {
        List<Entry> read = new ArrayList<>();
        for (String text : GoldenTexts.read("version-1.jsonl")) {
            read.add(read(text));
        }
        assertThat(read.stream().filter(entry -> !otherNow(entry)).toList())
                .isEqualTo(GoldenTexts.entries().stream()
                        .filter(entry -> !otherNow(entry))
                        .toList());
        assertThat(read.stream().map(entry -> (Object) entry.fact().getClass())).containsAll(Samples.facts());
    }

    /** Since version 2 they have an identity, so that the samples of today are others. */
    @Test
    void troublesOfReceiversFromVersionOneHaveTheirWordsAndNoIdentity() throws Exception {
        List<Finding> troubles = new ArrayList<>();
        for (String text : GoldenTexts.read("version-1.jsonl")) {
            Entry entry = read(text);
            if (reportsTrouble(entry)) {
                troubles.add(((SignalFact.SignalReceived) entry.fact()).finding());
            }
        }
        assertThat(troubles)
                .contains(new Finding.ReceiverTrouble("", Said.text("☎ 4402"), true))
                .hasSizeGreaterThan(2)
                .allMatch(finding ->
                        ((Finding.ReceiverTrouble) finding).identity().isEmpty());
    }

    /** Since version 2 they are named by their links, so that the samples of today are others. */
    @Test
    void blindButtonsOfVersionOneAreListedOneByOne() throws Exception {
        List<Blind> blind = new ArrayList<>();
        for (String text : GoldenTexts.read("version-1.jsonl")) {
            blind(read(text)).ifPresent(blind::add);
        }
        assertThat(blind)
                .hasSize(6)
                .contains(new Blind.Listed(List.of(new DeviceId("E-19"), new DeviceId("E-42")), List.of()))
                .allMatch(Blind.Listed.class::isInstance);
    }

    private static Optional<Blind> blind(Entry entry) {
        return switch (entry.fact()) {
            case LinkFact.LinkDown f -> Optional.of(f.blind());
            case LinkFact.LinkSilent f -> Optional.of(f.blind());
            case LinkFact.LinkLive f -> Optional.of(f.blind());
            default -> Optional.empty();
        };
    }

    private static boolean otherNow(Entry entry) {
        return reportsTrouble(entry) || blind(entry).isPresent() || says(entry);
    }

    /** Entries that held a sentence and hold a kind now, so that the samples of today are others. */
    private static boolean says(Entry entry) {
        return Arrays.stream(entry.fact().getClass().getRecordComponents())
                .anyMatch(part -> part.getGenericType().getTypeName().contains(Said.class.getName()));
    }

    private static boolean reportsTrouble(Entry entry) {
        return entry.fact() instanceof SignalFact.SignalReceived f && f.finding() instanceof Finding.ReceiverTrouble;
    }

    private Entry read(String text) throws UnreadableEntry {
        return codec.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private String write(Entry entry) {
        return new String(codec.encode(entry), StandardCharsets.UTF_8);
    }
}
