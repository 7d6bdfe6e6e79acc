package org.duressdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;

/** Plain entries for tests: each names its sequence, so that nothing can be mixed up unseen. */
public final class Entries {
    /** 2026-11-23T08:00:00Z. */
    public static final long START = 1_795_420_800_000_000L;

    private Entries() {}

    public static Entry note(long sequence) {
        return note(sequence, "note " + sequence);
    }

    public static Entry note(long sequence, String text) {
        return note(sequence, text, START + sequence * 1_000_000);
    }

    public static Entry note(long sequence, String text, long utcMicros) {
        Header header = new Header(
                sequence,
                new Moment(utcMicros, 3600, "test", sequence),
                0,
                Optional.of(new Person("m.keller", "M. Keller", Role.OPERATOR)),
                Optional.empty(),
                false);
        return new Entry(header, new IncidentFact.NoteAdded(IncidentId.of(2026, 1), text), "");
    }

    public static List<Entry> notes(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(Entries::note).toList();
    }

    public static List<Entry> all(Journal journal) throws StorageFailure {
        List<Entry> read = new ArrayList<>();
        journal.read(1, Long.MAX_VALUE, read::add);
        return read;
    }
}
