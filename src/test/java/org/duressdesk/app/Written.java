package org.duressdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.signal.LinkId;

/** What stands in the journal of a running desk. */
public final class Written {
    private Written() {}

    public static List<Entry> entries(Workplace place) {
        List<Entry> all = new ArrayList<>();
        try {
            place.journal().orElseThrow().read(1, Long.MAX_VALUE, all::add);
        } catch (StorageFailure unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return all;
    }

    /** The entries of one kind. */
    public static List<Entry> entries(Workplace place, Class<? extends Fact> kind) {
        return entries(place).stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .toList();
    }

    public static <F extends Fact> List<F> facts(Workplace place, Class<F> kind) {
        return entries(place, kind).stream().map(Entry::fact).map(kind::cast).toList();
    }

    /** The same of one link. */
    public static <F extends Fact> List<F> facts(Workplace place, String link, Class<F> kind) {
        return entries(place, kind).stream()
                .filter(entry -> entry.header().link().equals(Optional.of(new LinkId(link))))
                .map(Entry::fact)
                .map(kind::cast)
                .toList();
    }
}
