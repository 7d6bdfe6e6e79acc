package org.duressdesk.store;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.people.Person;
import org.duressdesk.store.codec.EntryCodec;

/** The journal as a table of text: sequence, local time, type, person, one line of words. Safe for any thread. */
public final class JournalTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final String ROW = "%8s  %-23s  %-21s  %-16s  %s";

    private JournalTable() {}

    /** Hands out the heading and then each entry of the range as one line without line end. */
    public static void print(Journal journal, long from, long to, Consumer<String> line) throws StorageFailure {
        line.accept(heading());
        journal.read(from, to, entry -> line.accept(row(entry)));
    }

    public static String heading() {
        return String.format(Locale.ROOT, ROW, "Sequence", "Local time", "Type", "Person", "What")
                .stripTrailing();
    }

    /** One entry as one line. */
    public static String row(Entry entry) {
        String person = entry.header().person().map(Person::name).orElse("");
        return String.format(
                        Locale.ROOT,
                        ROW,
                        entry.sequence(),
                        TIME.format(entry.at().local()),
                        EntryCodec.typeOf(entry.fact()),
                        oneLine(person),
                        words(entry))
                .stripTrailing();
    }

    /** What happened, in one line of words. */
    public static String words(Entry entry) {
        return oneLine(FactWords.of(entry.fact()).words() + (entry.header().drill() ? " [drill]" : ""));
    }

    /** Text from the wire and from people may hold anything; a table line holds one line. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
