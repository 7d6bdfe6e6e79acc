package org.duressdesk.ui.replay.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.words.Texts;

/**
 * One incident being replayed: where the play head stands, the picture there, the rows and the tracks. Knows no screen;
 * the clock is handed in. One thread.
 */
public final class ReplayModel {
    private final Replay replay;
    private final IncidentId incident;
    private final Site site;
    private final LongSupplier nanos;
    private final Player player;
    private final List<Row> rows;
    private final Tracks tracks;
    private Runnable changed = () -> {};
    private long pictured = Long.MIN_VALUE;
    private Optional<Snapshot> picture = Optional.empty();

    /**
     * @param site  the map of that day
     * @param nanos monotonic clock
     */
    public ReplayModel(Replay replay, IncidentId incident, Site site, LongSupplier nanos) {
        this.replay = replay;
        this.incident = incident;
        this.site = site;
        this.nanos = nanos;
        this.player = new Player(replay.length());
        Reading.Read read = Reading.of(replay, incident, Texts.of("replay"));
        this.rows = read.rows();
        this.tracks = read.tracks();
    }

    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Time went on. */
    public void tick() {
        boolean was = player.playing();
        player.tick(nanos.getAsLong());
        if (was) {
            changed.run();
        }
    }

    /** Play or pause. */
    public void toggle() {
        player.toggle(nanos.getAsLong());
        changed.run();
    }

    public void faster() {
        settle();
        player.faster();
        changed.run();
    }

    public void slower() {
        settle();
        player.slower();
        changed.run();
    }

    public void speed(int times) {
        settle();
        player.speed(times);
        changed.run();
    }

    public void seek(long position) {
        settle();
        player.seek(position);
        changed.run();
    }

    /** Pauses at the next row of the list. */
    public void next() {
        settle();
        player.pause();
        long position = player.position();
        rows.stream()
                .mapToLong(Row::position)
                .filter(p -> p > position)
                .findFirst()
                .ifPresent(player::seek);
        changed.run();
    }

    /** Pauses at the row before. */
    public void before() {
        settle();
        player.pause();
        long position = player.position();
        rows.stream()
                .mapToLong(Row::position)
                .filter(p -> p < position)
                .reduce((a, b) -> b)
                .ifPresent(player::seek);
        changed.run();
    }

    private void settle() {
        player.tick(nanos.getAsLong());
    }

    public Player player() {
        return player;
    }

    public IncidentId incident() {
        return incident;
    }

    public List<Row> rows() {
        return rows;
    }

    public Tracks tracks() {
        return tracks;
    }

    public Replay replay() {
        return replay;
    }

    /** The last row at or before the play head, as an index into {@link #rows}; -1 before the first. */
    public int currentRow() {
        int current = -1;
        for (int i = 0; i < rows.size() && rows.get(i).position() <= player.position(); i++) {
            current = i;
        }
        return current;
    }

    /** The desk as it was where the play head stands. */
    public Snapshot picture() {
        int index = replay.indexAt(player.position());
        if (picture.isEmpty() || index != pictured) {
            pictured = index;
            picture = Optional.of(replay.picture(player.position(), site));
            return picture.get();
        }
        Snapshot then = picture.get();
        return new Snapshot(
                then.number(),
                replay.moment(player.position()),
                then.site(),
                then.state(),
                then.pulses(),
                then.storage());
    }

    /** The press that opened it. */
    public Optional<Finding.Press> firstPress() {
        return replay.entries().stream()
                .flatMap(entry -> Presses.press(entry).stream())
                .filter(press -> press.incident().equals(incident))
                .findFirst();
    }

    /** The newest press of the incident at or before the play head; before the first, the first. */
    public Optional<Finding.Press> newestPress() {
        Optional<Finding.Press> newest = Optional.empty();
        int upTo = replay.indexAt(player.position());
        List<Entry> entries = replay.entries();
        for (int i = 0; i < entries.size(); i++) {
            Optional<Finding.Press> press =
                    Presses.press(entries.get(i)).filter(p -> p.incident().equals(incident));
            if (press.isPresent() && (i <= upTo || newest.isEmpty())) {
                newest = press;
            }
        }
        return newest;
    }
}
