package org.duressdesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.app.door.Doorbell;
import org.duressdesk.app.door.RealPresses;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.MachineStart;
import org.duressdesk.app.machine.ProgramVersion;
import org.duressdesk.app.machine.Readers;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.app.machine.UnfailingRound;
import org.duressdesk.app.site.DeskFile;
import org.duressdesk.app.site.LiveSite;
import org.duressdesk.app.site.Receivers;
import org.duressdesk.app.site.Replying;
import org.duressdesk.app.site.Simulators;
import org.duressdesk.app.site.SiteWatch;
import org.duressdesk.app.site.SpareSites;
import org.duressdesk.app.warm.Rehearsal;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.DeskClock;
import org.duressdesk.desk.DeskSetup;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.Sight;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Site;
import org.duressdesk.output.sound.JavaLines;
import org.duressdesk.output.sound.Sounder;
import org.duressdesk.people.PeopleFile;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.siteplan.SiteArchive;
import org.duressdesk.siteplan.SiteKeeper;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.store.SqliteJournal;
import org.duressdesk.store.Verifier;
import org.duressdesk.store.codec.StateCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running desk without its screen: site, journal, people, links, sound, put together and started in the order of
 * decision D2. Closing ends them the other way round.
 */
public final class Workplace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);
    private static final long SOUND_TICK_MILLIS = 250;
    private static final long SITE_LOOK_MILLIS = 3_000;
    private static final long SCREEN_LOOK_MILLIS = 250;
    /** The window opens first. */
    private static final long REHEARSE_AFTER_MILLIS = 3_000;

    /**
     * What to open.
     *
     * @param receiver replaces the site's link of its name; empty for the site's own links
     * @param drill    a simulated receiver, tones to the system's output, nothing of the real desk is touched
     * @param sound    false where nothing shall sound at all (kill tests, headless drill on a build machine)
     */
    public record Options(Path site, DataFolder data, List<LinkSettings> receiver, boolean drill, boolean sound) {
        /** With one receiver, or none. */
        public Options(Path site, DataFolder data, Optional<LinkSettings> receiver, boolean drill, boolean sound) {
            this(site, data, receiver.map(List::of).orElse(List.of()), drill, sound);
        }
    }

    private final Deque<AutoCloseable> rooms = new ArrayDeque<>();
    private final Desk desk;
    private final DataFolder data;
    /** Where the ledger was told to be; empty for beside the journal. */
    private final Optional<Path> elsewhere;

    private final Links links;
    private final LongSupplier nanos;
    private final boolean drill;
    private final SiteArchive archive;
    private final PeopleFile people;
    private final Simulators simulators;
    private final LiveSite live;
    private final Timers timers;
    private final Readers readers;
    private final Object closing = new Object();
    private final Future<?> rehearsal;
    private Optional<SoundRoom> sound = Optional.empty();
    private volatile Optional<SqliteJournal> journal = Optional.empty();
    private final JournalCheck check = new JournalCheck(this::checked, found -> desk().ask(found));
    private Optional<Supplier<String>> toFront = Optional.empty();
    private Optional<Doorbell> bell = Optional.empty();

    private Workplace(
            Options options,
            InstantSource wall,
            LongSupplier nanos,
            Timers timers,
            Readers readers,
            SimulatorWatch watch) {
        this.nanos = nanos;
        this.timers = timers;
        this.readers = readers;
        rooms.push(timers);
        rooms.push(readers);
        options.data().shut().forEach(LOG::warn);
        DeskFile file = new DeskFile(options.data().desk());
        elsewhere = file.ledger();
        data = options.data().kept();
        drill = options.drill();
        SiteLoader loader = new SiteLoader(wall);
        archive = new SiteArchive(data.sites(), loader);
        SiteKeeper keeper = new SiteKeeper(loader, archive);
        String before = SiteWatch.trace(options.site());
        SiteKeeper.Opened opened = keeper.open(options.site());
        live = new LiveSite(opened, options.site(), options.receiver(), file, data.keys());
        Site site = live.site();
        people = people(options, wall, nanos);
        Replying replying = new Replying();
        desk = Desk.start(new DeskSetup(
                site,
                ProgramVersion.text(),
                () -> openJournal(wall),
                new DeskClock(wall, nanos, MachineStart.name() + UUID.randomUUID()),
                timers::every,
                replying,
                fault -> LOG.error("the desk survived a fault", fault)));
        rooms.push(desk);
        if (options.sound()) {
            Sounder sounder = new Sounder(
                    new JavaLines(),
                    nanos,
                    Thread.ofPlatform().daemon().name("sound ", 0).factory(),
                    desk::ask);
            SoundRoom made = new SoundRoom(sounder, desk, nanos, options.drill());
            sound = Optional.of(made);
            rooms.push(made);
            timers.every(
                    SOUND_TICK_MILLIS,
                    new UnfailingRound("the look after the sound", made::beat, this::soundNotTended));
        }
        links = new Links(desk, wall, nanos);
        replying.through(links);
        simulators = new Simulators(nanos, watch);
        rooms.push(simulators);
        SerialLine.nativeLibraryIn(data.natives());
        live.start(desk, new Receivers(links, desk, simulators, wall, nanos));
        rooms.push(links);
        readers.every(
                SITE_LOOK_MILLIS,
                SITE_LOOK_MILLIS,
                new UnfailingRound(
                        "the look at the site folder", new SiteWatch(options.site(), before, keeper, live::read)));
        readers.every(SITE_LOOK_MILLIS, SITE_LOOK_MILLIS, new UnfailingRound("the look at the keys", live::look));
        readers.every(
                SITE_LOOK_MILLIS, SITE_LOOK_MILLIS, new UnfailingRound("the look at the people", people::refresh));
        readers.every(SITE_LOOK_MILLIS, SITE_LOOK_MILLIS, new UnfailingRound("the look at the bell", this::hangBell));
        rehearsal = readers.after(REHEARSE_AFTER_MILLIS, new Rehearsal(site, Rehearsal.PRESSES, data.natives()));
    }

    /** Opens everything; monitoring has begun when this returns. */
    public static Workplace open(Options options, SimulatorWatch watch) {
        return open(options, Clocks.wall(), Clocks::nanos, new Timers(), new Readers(), watch);
    }

    /** The same with other clocks than the machine's, and with these threads, which end with it. */
    public static Workplace open(
            Options options,
            InstantSource wall,
            LongSupplier nanos,
            Timers timers,
            Readers readers,
            SimulatorWatch watch) {
        return new Workplace(options, wall, nanos, timers, readers, watch);
    }

    public Desk desk() {
        return desk;
    }

    public SignOnCheck people() {
        return people;
    }

    /** Whether the rehearsal that follows the start has ended. */
    public boolean rehearsed() {
        return rehearsal.isDone();
    }

    /** The simulated receiver of a drill. */
    public Optional<ReceiverSimulator> simulator() {
        return simulators.first();
    }

    /** A second start on this journal finds this desk, from now on or as soon as it holds its journal. */
    public synchronized void findable(Supplier<String> answer) {
        toFront = Optional.of(answer);
        hangBell();
    }

    /** Also a bell that hangs no more: another desk held the journal meanwhile, or its folder was emptied. */
    private synchronized void hangBell() {
        bell.filter(hung -> journal().isPresent() && !hung.hangs()).ifPresent(lost -> {
            lost.close();
            bell = Optional.empty();
        });
        if (bell.isEmpty() && journal().isPresent() && toFront.isPresent()) {
            bell = Doorbell.hang(
                    data.journal(),
                    toFront.get(),
                    new LinkRecording(desk, links, nanos),
                    new RealPresses(desk, this::comeToFront));
        }
    }

    private void comeToFront() {
        LOG.info("{}", toFront.map(Supplier::get).orElse("there is no window to bring to the front"));
    }

    /** Watches a screen from outside it: when it stands still that is sounded and said. */
    public void watch(Supplier<Sight> sight, Consumer<Boolean> said) {
        ScreenWatch look = new ScreenWatch(sight, () -> desk.latest().state().lastPress(), Clocks::nanos, still -> {
            sound.ifPresent(room -> room.frozen(still));
            said.accept(still);
        });
        timers.every(SCREEN_LOOK_MILLIS, new UnfailingRound("the look at the screen", look));
    }

    /**
     * Answers a receiver with these settings from now on, also after a restart, in place of a link of the same name.
     *
     * @throws IOException when it cannot be remembered; nothing has changed then
     */
    public void answer(LinkSettings settings) throws IOException {
        if (drill) {
            throw new IOException(Said.of("app.drill-receivers-are-set-up").words());
        }
        live.agreed(settings);
    }

    /** Nothing says any longer which outputs are proven: for whoever sits there that is a sound that failed. */
    private void soundNotTended(Throwable fault) {
        desk.ask(new Command.SoundReport(List.of(), Optional.of(OutputFact.EVERY), Said.of("sound.unchecked", fault)));
    }

    /** Runs again and again, a pause apart, until closed; may wait. */
    public AutoCloseable every(long millis, Runnable what) {
        return readers.every(0, millis, new UnfailingRound("what is shown", what));
    }

    /** The site of a day gone by, for replay. */
    public SiteArchive sites() {
        return archive;
    }

    /** For reading while the desk runs; empty while there is no usable journal. */
    public Optional<Journal> journal() {
        return journal.filter(SqliteJournal::isOpen).map(open -> open);
    }

    /** One line for who runs the desk without a screen. The state's digest is equal whenever the state is. */
    public String summary() {
        Snapshot now = desk.latest();
        String storage = now.storage()
                .failure()
                .map(why -> Said.of("app.not-recording", why).words())
                .orElse("");
        return Said.of(
                        "app.buttons-journal-entry-state",
                        now.site().name(),
                        now.site().devices().size(),
                        now.state().head(),
                        digest(now.state()),
                        storage)
                .words();
    }

    /** Equal states have equal digests, in every run of the program. */
    static String digest(DeskState state) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(new StateCodec().encode(state));
            return HexFormat.of().formatHex(all, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs what reads long from disk, so that no screen waits. */
    public Executor reader() {
        return readers;
    }

    public DataFolder data() {
        return data;
    }

    private Journal openJournal(InstantSource wall) throws StorageFailure {
        // A folder on a disk that is not there would otherwise be made on this one, and filled from the journal without
        // a word.
        if (elsewhere.filter(Files::notExists).isPresent()) {
            throw new StorageFailure(Said.of("storage.ledger-folder-missing", elsewhere.get()));
        }
        SqliteJournal opened = SqliteJournal.open(data.journal(), data.ledger(), ProgramVersion.text(), wall);
        journal = Optional.of(opened);
        check.every(timers);
        return opened;
    }

    /** Of the journal that is open now; nothing to complain of where the desk already says that there is none. */
    private Verifier.Report checked() {
        Optional<SqliteJournal> open = journal.filter(SqliteJournal::isOpen);
        open.ifPresent(held -> SpareSites.clear(held, archive));
        return open.map(SqliteJournal::verify).orElseGet(() -> new Verifier.Report(0, "", List.of()));
    }

    private PeopleFile people(Options options, InstantSource wall, LongSupplier nanos) {
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("people").factory());
        rooms.push(worker::shutdownNow);
        Path file = options.data().people();
        if (options.drill() && !Files.exists(file)) {
            copySamples(options.site(), file);
        }
        return new PeopleFile(file, worker, wall, nanos, new SecureRandom());
    }

    /** A drill knows the sample people, so that a newcomer can sign on; a real desk starts with nobody. */
    private static void copySamples(Path site, Path file) {
        Path samples = site.toAbsolutePath()
                .normalize()
                .resolveSibling("..")
                .normalize()
                .resolve("people")
                .resolve(site.getFileName() + ".json");
        if (Files.exists(samples)) {
            try {
                WholeFile.write(file, Files.readAllBytes(samples));
            } catch (IOException refused) {
                throw new UncheckedIOException(
                        Said.of("app.sample-people-cannot-copied", file).words(), refused);
            }
        }
    }

    /** Ends everything; who closes second returns when all has ended. Any thread. */
    @Override
    public void close() {
        synchronized (closing) {
            end();
        }
    }

    private void end() {
        synchronized (this) {
            bell.ifPresent(Doorbell::close);
            bell = Optional.empty();
            toFront = Optional.empty();
        }
        while (!rooms.isEmpty()) {
            try {
                rooms.pop().close();
            } catch (Exception fault) {
                LOG.error("closing", fault);
            }
        }
    }
}
