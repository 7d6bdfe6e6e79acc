package org.duressdesk.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;

/** The entries behind the stored texts, and how the file was made. */
final class GoldenTexts {
    private static final int SIGNALS = 24;

    /** Facts stored in version 2 by now. */
    static final Set<Class<?>> LIFTED = Set.of(
            SignalFact.SignalReceived.class,
            LinkFact.LinkDown.class,
            LinkFact.LinkSilent.class,
            LinkFact.LinkLive.class);

    private GoldenTexts() {}

    /** Two of every fact, and signals enough to have every finding. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Class<? extends Fact> type : Samples.facts()) {
            int count = type == SignalFact.SignalReceived.class ? SIGNALS : 2;
            for (int seed = 1; seed <= count; seed++) {
                Samples samples = new Samples(seed);
                entries.add(samples.entry(entries.size() + 1L, samples.any(type)));
            }
        }
        return entries;
    }

    /** Those whose type is now stored in that version. */
    static List<Entry> entries(int version) {
        return entries().stream()
                .filter(entry -> version == (LIFTED.contains(entry.fact().getClass()) ? 2 : 1))
                .toList();
    }

    static List<String> read(String name) throws IOException {
        try (InputStream in = GoldenTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("src/test/resources lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /**
     * Writes the file named by the first argument: texts of types whose version is the second. Lines that a file of this
     * version holds already stay as they are there.
     */
    public static void main(String[] args) throws IOException {
        EntryCodec codec = new EntryCodec();
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries(Integer.parseInt(args[1]))) {
            lines.add(new String(codec.encode(entry), StandardCharsets.UTF_8));
        }
        Files.write(Path.of(args[0]), lines);
    }
}
