package org.duressdesk.output.sound;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SoundOutput;

/**
 * Gives the desk's tones on the outputs a site declares, proves that they take sound, and says so when one does not.
 * Every method returns at once, whatever a sound driver does, and may be called by any thread.
 */
public final class Sounder implements AutoCloseable {
    /** The proof is renewed in the journal this often. */
    private static final long PROOF_NANOS = 3_600_000_000_000L;

    /** A tick this late means that the whole program stood still: nobody is blamed for it. */
    private static final long LATE_NANOS = 1_000_000_000L;

    private final SoundLines lines;
    private final LongSupplier nanos;
    private final ThreadFactory threads;
    private final Consumer<Command> reports;
    private List<SoundOutput> declared = List.of();
    private List<Output> outputs = List.of();
    private boolean begun;
    private long provedAt;
    private long tickedAt;
    private String told = Voice.OFF.stored();
    private volatile Wish wish = Wish.NOTHING;
    private volatile boolean firstLost;

    /**
     * @param nanos   monotonic clock
     * @param threads makes the threads that sound drivers may hold: daemons
     * @param reports takes {@link Command.SoundReport} and {@link Command.ToneReport}
     */
    public Sounder(SoundLines lines, LongSupplier nanos, ThreadFactory threads, Consumer<Command> reports) {
        this.lines = lines;
        this.nanos = nanos;
        this.threads = threads;
        this.reports = reports;
        this.tickedAt = nanos.getAsLong();
    }

    /** Uses these outputs from now on. An empty list is a failure that is said: a desk must be heard. */
    public synchronized void use(List<SoundOutput> site) {
        if (begun && site.equals(declared)) {
            return;
        }
        begun = true;
        declared = List.copyOf(site);
        outputs.forEach(Output::end);
        firstLost = false;
        outputs = declared.stream()
                .map(output -> new Output(output, lines, nanos, threads, () -> wish, () -> firstLost))
                .toList();
        if (outputs.isEmpty()) {
            reports.accept(new Command.SoundReport(List.of(), Optional.of(OutputFact.NONE), Said.of("sound.none-set")));
        }
    }

    /** Sounds this from now on; a changed tone is handed to the line within 20 ms. */
    public void demand(Wish wanted) {
        wish = wanted;
        tell();
    }

    /** Looks after the outputs. To be called about four times a second. */
    public synchronized void tick() {
        long now = nanos.getAsLong();
        boolean grace = now - tickedAt > LATE_NANOS;
        tickedAt = now;
        boolean proven = false;
        for (Output output : outputs) {
            if (output.tend(now, grace)) {
                if (output.condition() == Output.Condition.FAILED) {
                    reports.accept(new Command.SoundReport(
                            List.of(), Optional.of(output.output().name()), output.reason()));
                } else {
                    proven = true;
                }
            }
        }
        firstLost = outputs.stream()
                .filter(output -> !output.output().second())
                .allMatch(output -> output.condition() == Output.Condition.FAILED);
        List<String> names = proven();
        if (proven || !names.isEmpty() && now - provedAt >= PROOF_NANOS) {
            provedAt = now;
            reports.accept(new Command.SoundReport(names, Optional.empty(), Said.NOTHING));
        }
        tell();
    }

    /** Names of the outputs that take sound now. */
    public synchronized List<String> proven() {
        return outputs.stream()
                .filter(output -> output.condition() == Output.Condition.PROVEN)
                .map(output -> output.output().name())
                .toList();
    }

    /** Reports the tone really given: the most urgent of what proven outputs play. */
    private synchronized void tell() {
        String now = outputs.stream()
                .filter(output -> output.condition() == Output.Condition.PROVEN)
                .map(Output::part)
                .filter(Feed.Part::takesPart)
                .map(Feed.Part::voice)
                .min(Voice.MOST_URGENT_FIRST)
                .orElse(Voice.OFF)
                .stored();
        if (!now.equals(told)) {
            told = now;
            reports.accept(new Command.ToneReport(now));
        }
    }

    /** Ends all outputs; threads that a driver holds are left behind. */
    @Override
    public synchronized void close() {
        outputs.forEach(Output::end);
        outputs = List.of();
    }
}
