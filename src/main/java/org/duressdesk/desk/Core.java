package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.Decision;
import org.duressdesk.desk.kernel.Effect;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.rules.Decide;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.Site;

/**
 * The desk without its threads: takes what waits, decides, folds, hands entries to the writer, and shows and answers
 * what has become durable (decision D2: commit, publish, reply). Used by one thread; never waits for anything.
 */
final class Core {
    /**
     * Outcomes of answers wait this long for another commit to ride with (decision D6), then are stored alone: a frame at
     * 9600 baud takes four times as long, so the next press need not carry them.
     */
    static final long RIDE_NANOS = 5_000_000L;

    /** A fold snapshot is kept after this many entries. */
    private static final long KEEP_EVERY = 2000;

    /** In a flood not more often than this: commits wait while one is kept. Folding what came since takes as long at most. */
    private static final long KEEP_APART_NANOS = 5_000_000_000L;

    private static final long WARN_EVERY_NANOS = 60_000_000_000L;

    /** A removed journal is said within 2 s (decision D17). */
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private static final long NOT_RETURNING = -1;

    /** Where entries go; the writer's side of the desk. */
    interface Sink {
        void append(List<Entry> entries);

        void reopen();

        void keep(DeskState state);

        void warn();

        /** Compare what is open with what its paths name. */
        void look();
    }

    private final DeskSetup setup;
    private final Sink sink;
    private final Consumer<Snapshot> screen;
    private final Held held;
    private final StorageWatch storage = new StorageWatch();
    private final List<Reception.ReplyMade> riding = new ArrayList<>();
    private final List<Effect.Reply> replies = new ArrayList<>();
    private Site site;
    private DeskState ahead;
    private DeskState shown;
    private Context context;
    private Optional<Said> spaceWarning = Optional.empty();
    private long safe;
    private long kept;
    private OptionalLong keptNanos = OptionalLong.empty();
    private long ridingSince;
    private long warned;
    private long looked;
    private long pictures;
    private long returnMark = NOT_RETURNING;
    private int returnCount;
    private List<Said> returnMended = List.of();

    /** @param restored what the journal says; {@link DeskState#empty()} without a usable one */
    Core(DeskSetup setup, DeskState restored, Sink sink, Consumer<Snapshot> screen) {
        this.setup = setup;
        this.site = setup.site();
        this.sink = sink;
        this.screen = screen;
        this.ahead = restored;
        this.shown = restored;
        this.held = new Held(restored);
        this.safe = restored.head();
        this.kept = safe;
        this.context = Context.starting(now());
        this.warned = context.countedNanos();
        this.looked = warned;
    }

    /** The first entries of this start, and the first picture. */
    void begin(List<Said> mended, Optional<Said> failure) {
        failure.ifPresent(sentence -> storage.failed(sentence, now()));
        context = context.storage(storage.failing());
        sink.warn();
        take(List.of(
                new Work.Asked(new Command.Start(setup.version(), mended), new CompletableFuture<>()),
                new Work.Asked(new Command.Tick(), new CompletableFuture<>())));
    }

    /** Everything that waits, in order. */
    void take(List<Work> drained) {
        Group group = new Group(ahead, setup.clock().nanos().getAsLong());
        boolean picture = false;
        for (Work work : drained) {
            switch (work) {
                case Work.Asked w -> picture |= asked(group, w);
                case Work.Stored w -> {
                    stored(w.upTo());
                    returned(group);
                    picture = true;
                }
                case Work.Failed w -> picture |= failed(w.why());
                case Work.Reopened w -> {
                    flush(group);
                    picture |= reopened(w);
                    group = new Group(ahead, setup.clock().nanos().getAsLong());
                    returned(group);
                }
                case Work.Refolded w -> {
                    flush(group);
                    DeskState believed = ahead;
                    refolded(w.state());
                    group = new Group(ahead, setup.clock().nanos().getAsLong());
                    decide(group, Refold.doubt(believed, ahead), new CompletableFuture<>());
                    decide(group, Refold.unproven(believed, ahead), new CompletableFuture<>());
                    picture = true;
                }
                case Work.Space w -> {
                    picture |= !spaceWarning.equals(w.warning());
                    spaceWarning = w.warning();
                }
            }
        }
        if (!riding.isEmpty() && rideNanos() <= 0) {
            ride(group);
        }
        flush(group);
        finish(picture);
    }

    /** Nanoseconds after which held entries or outcomes of answers have to be looked at again; negative when there are none. */
    long patienceNanos() {
        long show = held.oldest()
                .map(g -> StorageWatch.SHOW_NANOS - age(g))
                .filter(left -> left > 0)
                .orElse(-1L);
        if (riding.isEmpty()) {
            return show;
        }
        long ride = Math.max(0, rideNanos());
        return show < 0 ? ride : Math.min(show, ride);
    }

    private long rideNanos() {
        return RIDE_NANOS - (setup.clock().nanos().getAsLong() - ridingSince);
    }

    /** Outcomes that wait come before what is decided next. */
    private void ride(Group group) {
        List<Reception.ReplyMade> made = List.copyOf(riding);
        riding.clear();
        decide(group, new Command.RepliesNoted(made), new CompletableFuture<>());
    }

    private boolean asked(Group group, Work.Asked work) {
        Command command = work.command();
        boolean tick = command instanceof Command.Tick;
        if (command instanceof Command.Received(Reception.ReplyMade made)) {
            ridingSince = riding.isEmpty() ? setup.clock().nanos().getAsLong() : ridingSince;
            riding.add(made);
            return false;
        }
        if (!riding.isEmpty() && !tick) {
            ride(group);
        }
        boolean decided = decide(group, command, work.answer());
        if (decided && command instanceof Command.SiteLoaded loaded) {
            site = loaded.site();
        }
        if (tick) {
            tick();
        }
        return tick;
    }

    private void tick() {
        long nanos = setup.clock().nanos().getAsLong();
        if (storage.retry(nanos)) {
            sink.reopen();
        }
        if (nanos - warned >= WARN_EVERY_NANOS) {
            warned = nanos;
            sink.warn();
        }
        if (nanos - looked >= LOOK_EVERY_NANOS) {
            looked = nanos;
            sink.look();
        }
    }

    /** False when it was refused, or nothing could be decided. */
    private boolean decide(Group group, Command command, CompletableFuture<Answer> answer) {
        Moment at = at(command);
        Decision decision;
        try {
            decision = Decide.decide(ahead, site, context, command, at);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            setup.faults().accept(e);
            decision = undecided(command, e, at);
        }
        switch (decision) {
            case Decision.Refused r -> {
                answer.complete(new Answer(Optional.of(r.reason()), true));
                return false;
            }
            case Decision.Decided d -> {
                context = d.context();
                if (!d.entries().isEmpty()) {
                    ahead = d.after();
                    group.entries.addAll(d.entries());
                    group.after = ahead;
                }
                d.effects().forEach(effect -> {
                    switch (effect) {
                        case Effect.Reply reply -> replies.add(reply);
                    }
                });
                if (d.entries().isEmpty()) {
                    answer.complete(new Answer(Optional.empty(), true));
                } else {
                    group.asked.add(answer);
                }
                return true;
            }
        }
    }

    /** A bug in deciding: the frame is stored and shown all the same; an act is refused. */
    private Decision undecided(Command command, Throwable why, Moment at) {
        Refusal refusal = Refusal.of("desk-fault", String.valueOf(why));
        if (!(command instanceof Command.Received(Reception.FrameReceived frame))) {
            return new Decision.Refused(refusal);
        }
        try {
            return Decide.decide(ahead, site, context, new Command.Unjudged(frame, String.valueOf(why)), at);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            setup.faults().accept(e);
            return new Decision.Refused(refusal);
        }
    }

    /** Hands a finished group to the writer; while storage fails it only waits. */
    private void flush(Group group) {
        if (group.entries.isEmpty()) {
            return;
        }
        held.add(group);
        if (!storage.failed() || returnMark != NOT_RETURNING) {
            sink.append(List.copyOf(group.entries));
        }
    }

    private void stored(long upTo) {
        safe = Math.max(safe, upTo);
        held.stored(safe);
        long nanos = setup.clock().nanos().getAsLong();
        if (safe - kept >= KEEP_EVERY && (keptNanos.isEmpty() || nanos - keptNanos.getAsLong() >= KEEP_APART_NANOS)) {
            kept = safe;
            keptNanos = OptionalLong.of(nanos);
            sink.keep(held.durable());
        }
    }

    private boolean failed(Said sentence) {
        returnMark = NOT_RETURNING;
        storage.failed(sentence, now());
        return true;
    }

    /** The journal is open again: what it lacks goes to it, in order. */
    private boolean reopened(Work.Reopened w) {
        if (w.restored().isPresent()) {
            long shift = w.restored().get().head();
            ahead = held.rebase(w.restored().get(), setup.clock().nanos().getAsLong());
            context = context.shifted(shift);
            replies.replaceAll(
                    r -> r.after() == 0 ? r : new Effect.Reply(r.link(), r.token(), r.accept(), r.after() + shift));
            shown = ahead;
            safe = shift;
        } else if (w.head() < safe || w.head() > ahead.head()) {
            return failed(Said.of("storage.ends-early", w.head(), safe));
        } else {
            stored(w.head());
        }
        returnCount = held.count();
        returnMended = w.mended();
        returnMark = ahead.head();
        held.batches().forEach(sink::append);
        return true;
    }

    /** The state the desk started with was not what the journal says: the journal is in force at once, and that is said. */
    private void refolded(DeskState right) {
        ahead = held.refolded(right);
        shown = held.durable();
    }

    /** Once the journal has all that was held, storage works again, and that is written down. */
    private void returned(Group group) {
        if (returnMark == NOT_RETURNING || safe < returnMark) {
            return;
        }
        returnMark = NOT_RETURNING;
        sink.warn();
        long since = storage.since().map(Moment::utcMicros).orElse(now().utcMicros());
        Command back = new Command.StorageBack(since, storage.said().orElse(Said.NOTHING), returnCount, returnMended);
        storage.works();
        decide(group, back, new CompletableFuture<>());
    }

    private void finish(boolean picture) {
        storage.waiting(held.oldest().map(this::age).orElse(0L));
        context = context.storage(storage.failing());
        DeskState best = storage.provisional() ? ahead : held.durable();
        boolean fresh = best.head() > shown.head() || (best.head() == shown.head() && best != shown);
        if (fresh) {
            shown = best;
        }
        if (picture || fresh) {
            screen.accept(
                    Pictures.of(++pictures, now(), site, shown, context, storage, safe, held.count(), spaceWarning));
        }
        held.answer(storage.provisional());
        answerFrames();
    }

    /** Only what is durable is answered (requirement R1). */
    private void answerFrames() {
        if (replies.isEmpty()) {
            return;
        }
        List<Effect.Reply> ready =
                replies.stream().filter(r -> r.after() <= safe).toList();
        replies.removeAll(ready);
        for (Effect.Reply reply : ready) {
            try {
                setup.replies().reply(reply.link(), reply.token(), reply.accept());
            } catch (RuntimeException e) {
                setup.faults().accept(e);
            }
        }
    }

    private Moment at(Command command) {
        return command instanceof Command.Received(Reception reception)
                ? setup.clock().of(reception.at(), site.zone())
                : command instanceof Command.Unjudged unjudged
                        ? setup.clock().of(unjudged.frame().at(), site.zone())
                        : now();
    }

    private Moment now() {
        return setup.clock().now(site.zone());
    }

    private long age(Group group) {
        return setup.clock().nanos().getAsLong() - group.sinceNanos;
    }

    DeskState ahead() {
        return ahead;
    }

    DeskState durable() {
        return held.durable();
    }
}
