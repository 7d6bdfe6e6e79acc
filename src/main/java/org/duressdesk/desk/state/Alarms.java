package org.duressdesk.desk.state;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The alarms of an incident in press order, found by subject without walking over the others: the hundredth button
 * pressed in an incident must not cost more than the first. Immutable.
 */
final class Alarms extends AbstractList<Alarm> implements RandomAccess {
    private final Alarm[] all;
    private final Map<String, Integer> places;
    private final Optional<Press> newest;

    private Alarms(Alarm[] all, Map<String, Integer> places, Optional<Press> newest) {
        this.all = all;
        this.places = places;
        this.newest = newest;
    }

    static Alarms of(List<Alarm> alarms) {
        if (alarms instanceof Alarms already) {
            return already;
        }
        Map<String, Integer> places = new HashMap<>();
        Optional<Press> newest = Optional.empty();
        for (int i = 0; i < alarms.size(); i++) {
            places.putIfAbsent(alarms.get(i).subject(), i);
            newest = later(newest, alarms.get(i).last());
        }
        return new Alarms(alarms.toArray(Alarm[]::new), places, newest);
    }

    private static Optional<Press> later(Optional<Press> sofar, Press press) {
        return sofar.filter(known -> known.sequence() > press.sequence()).or(() -> Optional.of(press));
    }

    Optional<Alarm> of(String subject) {
        return Optional.ofNullable(places.get(subject)).map(at -> all[at]);
    }

    /** The newest press of all; absent while there is none. */
    Optional<Press> newest() {
        return newest;
    }

    /** With this one in the place of the one of its subject; unchanged when there is none. */
    Alarms replaced(Alarm changed) {
        Integer at = places.get(changed.subject());
        if (at == null) {
            return this;
        }
        boolean known = changed.last().sequence() >= all[at].last().sequence();
        Alarm[] others = all.clone();
        others[at] = changed;
        return known ? new Alarms(others, places, later(newest, changed.last())) : of(List.of(others));
    }

    @Override
    public Alarm get(int index) {
        return all[index];
    }

    @Override
    public int size() {
        return all.length;
    }
}
