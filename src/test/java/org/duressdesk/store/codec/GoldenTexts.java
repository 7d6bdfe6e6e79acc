package org.duressdesk.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.SignalFact;

/** The entries behind the stored texts, and how the file was made. */
final class GoldenTexts {
    private static final int SIGNALS = 24;

    private static final FactTypes TYPES = new FactTypes(FactTypes.current());

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
        return entries().stream().filter(entry -> version(entry) == version).toList();
    }

    /** In which version an entry is written now. */
    static int version(Entry entry) {
        return TYPES.of(entry.fact()).version();
    }

    static List<String> read(String name) throws IOException {
        try (InputStream in = GoldenTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("src/test/resources lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Adds to the file named by the first argument what is written in the version of the second and has no line there yet. */
    public static void main(String[] args) throws IOException {
        EntryCodec codec = new EntryCodec();
        Path file = Path.of(args[0]);
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        List<String> before = List.copyOf(lines);
        for (Entry entry : entries(Integer.parseInt(args[1]))) {
            String type = "\"type\":\"" + EntryCodec.typeOf(entry.fact()) + "\"";
            if (before.stream().noneMatch(line -> line.contains(type))) {
                lines.add(new String(codec.encode(entry), StandardCharsets.UTF_8));
            }
        }
        Files.write(file, lines);
    }
}
