package org.duressdesk.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.Decision;
import org.duressdesk.desk.rules.Decide;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Site;
import org.duressdesk.store.SqliteJournal;

/** Writes a journal of busy days through the store's own code, in big commits: the real decisions on a simulated clock. */
final class BigJournal implements Duty.Post {
    private static final int GROUP = 1_000;
    /** About what a busy day of {@link #day} gives; the first day lies so far back that the last ends before now. */
    private static final int LEAST_A_DAY = 1_000;

    private final Site site;
    private final SqliteJournal journal;
    private final SimulatedTime time;
    private final List<Entry> waiting = new ArrayList<>();
    private DeskState state = DeskState.empty();
    private Context context;

    private BigJournal(Site site, SqliteJournal journal, SimulatedTime time) {
        this.site = site;
        this.journal = journal;
        this.time = time;
        this.context = Context.starting(now());
    }

    /** Fills an empty journal with at least that many entries; gives the number written. */
    static long write(Site site, Path folder, String program, long entries, Consumer<String> said)
            throws StorageFailure {
        Instant start = Instant.now().minus(entries / LEAST_A_DAY + 2, ChronoUnit.DAYS);
        SimulatedTime time = new SimulatedTime(start);
        try (SqliteJournal journal =
                SqliteJournal.open(folder, SqliteJournal.ledgerOf(folder), program, InstantSource.system())) {
            BigJournal big = new BigJournal(site, journal, time);
            big.decide(new Command.Start(program, List.of()));
            Duty duty = new Duty(site, big, 1);
            duty.begin();
            int days = 0;
            while (big.state.head() < entries) {
                big.day(duty);
                days++;
                if (days % 100 == 0) {
                    said.accept("  " + big.state.head() + " entries of " + days + " days");
                }
            }
            big.store();
            return big.state.head();
        }
    }

    /** A busy day: 300 signals, 30 incidents, 90 sign-ons; heartbeats are no entries. */
    private void day(Duty duty) throws StorageFailure {
        long until = time.nanos() + 86_400_000_000_000L;
        for (int i = 0; i < 30; i++) {
            duty.incident();
            for (int k = 0; k < 8; k++) {
                duty.signal();
                time.pass(20_000);
            }
            for (int k = 0; k < 3; k++) {
                duty.change();
            }
            if (waiting.size() >= GROUP) {
                store();
            }
        }
        time.pass(Math.max(0, until - time.nanos()) / 1_000_000L);
    }

    private void store() throws StorageFailure {
        journal.append(List.copyOf(waiting));
        waiting.clear();
    }

    @Override
    public void ask(Command command) {
        decide(command);
    }

    private void decide(Command command) {
        if (Decide.decide(state, site, context, command, now()) instanceof Decision.Decided decided) {
            context = decided.context();
            state = decided.after();
            waiting.addAll(decided.entries());
        }
    }

    /** One tick is enough for the deadlines that may have passed. */
    @Override
    public void pass(long millis) {
        time.pass(millis);
        decide(new Command.Tick());
    }

    @Override
    public DeskState state() {
        return state;
    }

    @Override
    public SimulatedTime time() {
        return time;
    }

    private Moment now() {
        int offset = site.zone().getRules().getOffset(time.instant()).getTotalSeconds();
        return new Moment(time.micros(), offset, "bench", time.nanos());
    }
}
