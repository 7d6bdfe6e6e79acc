package org.duressdesk.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.journal.Entry;
import org.junit.jupiter.api.Test;

/**
 * Texts as they lie on disks, one or more of every type, must be readable for ever and, for the current version, be
 * written the same. A change of a record after a release is a new version with an upcaster, and new lines in a new
 * file; the lines of the old file stay. (Before the first release the file may be made anew: run {@link
 * GoldenTexts#main}.)
 */
class GoldenTest {
    @Test
    void storedTextsOfVersionOneAreReadAndWrittenAlike() throws Exception {
        EntryCodec codec = new EntryCodec();
        List<String> stored = GoldenTexts.read("version-1.jsonl");
        for (String text : stored) {
            Entry entry = codec.decode(text.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(codec.encode(entry), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void storedTextsMeanWhatTheyMeant() throws Exception {
        EntryCodec codec = new EntryCodec();
        List<Entry> read = new ArrayList<>();
        for (String text : GoldenTexts.read("version-1.jsonl")) {
            read.add(codec.decode(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(read).isEqualTo(GoldenTexts.entries());
        assertThat(read.stream().map(entry -> (Object) entry.fact().getClass())).containsAll(Samples.facts());
    }
}
