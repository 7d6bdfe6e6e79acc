package org.duressdesk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.Decision;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.rules.Decide;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.signal.Stamp;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.siteplan.SiteLoader;

/** The real decisions and fold behind a port, on clocks that a test sets: the pictures' data without threads or files. */
public final class PlayedDesk implements DeskPort {
    public static final Person OKAFOR = new Person("m-okafor", "M. Okafor", Role.OPERATOR);
    public static final Person BRANDT = new Person("t-brandt", "T. Brandt", Role.OPERATOR);
    public static final LinkId MAIN = new LinkId("main");
    private static final LocalDateTime DAY = LocalDateTime.parse("2026-11-20T07:02:00");
    private static final Site HOSPITAL = load("hospital");
    private static final Site SCHOOL = load("school");

    /** Everything asked of the desk, oldest first. */
    public final List<Command> asked = new ArrayList<>();

    private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
    private Site site;
    private DeskState state = DeskState.empty();
    private Context context;
    private Snapshot.Storage storage = stored(Optional.empty(), 0, List.of());
    private long micros;
    private long nanos;
    private long token;
    private long numbers;
    private long beaten;
    private boolean beating = true;
    private boolean simulated;

    private PlayedDesk(Site site) {
        this.site = site;
        micros = micros(DAY.toLocalTime().toString() + ":00");
        nanos = 1_000_000_000L;
        context = Context.starting(now());
    }

    /** The sample hospital at 14:31:07, M. Okafor on since 07:02, nothing open. */
    public static PlayedDesk hospital() {
        PlayedDesk desk = new PlayedDesk(HOSPITAL);
        desk.begin(OKAFOR);
        desk.quietUntil("14:00:00");
        desk.ask(new Command.SoundReport(List.of("Desk speaker", "Headset"), Optional.empty(), Said.NOTHING));
        desk.quietUntil("14:30:00");
        desk.trouble("E-17", "381", SignalClass.TROUBLE);
        desk.trouble("E-10", "384", SignalClass.TROUBLE);
        desk.trouble("U2-05", "384", SignalClass.TROUBLE);
        desk.quietUntil("14:30:56");
        return desk.at("14:31:07");
    }

    /** The sample hospital with a simulated receiver. */
    public static PlayedDesk drill() {
        PlayedDesk desk = new PlayedDesk(HOSPITAL);
        desk.simulated = true;
        desk.begin(OKAFOR);
        desk.quietUntil("14:00:00");
        desk.ask(new Command.SoundReport(List.of("Headset"), Optional.empty(), Said.NOTHING));
        desk.quietUntil("14:30:56");
        return desk.at("14:31:07");
    }

    /** The sample school at 10:14:40. */
    public static PlayedDesk school() {
        PlayedDesk desk = new PlayedDesk(SCHOOL);
        desk.begin(new Person("l-marsh", "L. Marsh", Role.OPERATOR));
        desk.quietUntil("10:14:00");
        desk.ask(new Command.SoundReport(List.of("Headset"), Optional.empty(), Said.NOTHING));
        return desk.at("10:14:40");
    }

    private void begin(Person person) {
        give(new Reception.LinkOpened(site.links().getFirst().id(), stamp(), "COM3", "9600 8N1", simulated));
        heartbeat();
        ask(new Command.SignOn(person));
    }

    private static Site load(String name) {
        return new SiteLoader(() -> Instant.parse("2026-11-20T19:00:00Z"))
                .load(Path.of("sample-data/sites", name))
                .site()
                .orElseThrow();
    }

    public Site site() {
        return site;
    }

    /** Other settings of the same site. */
    public PlayedDesk settings(UnaryOperator<SiteSettings> change) {
        site = Site.of(
                site.hash(),
                site.name(),
                site.desk(),
                site.address(),
                site.kind(),
                site.zone(),
                site.buildings(),
                site.areas(),
                site.devices(),
                site.contacts(),
                site.plans(),
                site.links(),
                change.apply(site.settings()));
        publish();
        return this;
    }

    /** Another site takes the place of the one in force, as a changed folder does. */
    public PlayedDesk becomes(Site next) {
        decide(new Command.SiteLoaded(next));
        site = next;
        publish();
        return this;
    }

    /** The monotonic clock. */
    public long nanos() {
        return nanos;
    }

    public Moment now() {
        return new Moment(micros, DAY.atZone(site.zone()).getOffset().getTotalSeconds(), "boot", nanos);
    }

    private Stamp stamp() {
        return new Stamp(micros, nanos);
    }

    /** Lets time pass without ticks, then a heartbeat: for long quiet hours. */
    public PlayedDesk quietUntil(String time) {
        jump(time);
        heartbeat();
        return this;
    }

    /** The receiver falls silent. */
    public PlayedDesk silent() {
        beating = false;
        return this;
    }

    private long micros(String time) {
        return DAY.with(LocalTime.parse(time)).atZone(site.zone()).toEpochSecond() * 1_000_000;
    }

    private void jump(String time) {
        long until = micros(time);
        nanos += (until - micros) * 1000;
        micros = until;
    }

    /** Lets time pass second by second, with ticks, to that time of day; heartbeats come unless the link is silent. */
    public PlayedDesk at(String time) {
        long until = micros(time);
        while (micros < until) {
            second();
        }
        publish();
        return this;
    }

    private void second() {
        micros += 1_000_000;
        nanos += 1_000_000_000L;
        if (beating && nanos - beaten >= 30_000_000_000L) {
            heartbeat();
        }
        decide(new Command.Tick());
    }

    /** Lets seconds pass, with ticks and heartbeats. */
    public PlayedDesk later(int seconds) {
        for (int i = 0; i < seconds; i++) {
            second();
        }
        publish();
        return this;
    }

    /** Only the screen's clock goes on: the desk stands still. */
    public PlayedDesk stall(double seconds) {
        nanos += Math.round(seconds * 1e9);
        return this;
    }

    public PlayedDesk heartbeat() {
        beaten = nanos;
        return frame(PlayedFrames.unsaid(FrameType.HEARTBEAT, "01", "1", "1011           @    "), false);
    }

    public PlayedDesk press(String device) {
        SignalKey key = site.device(new DeviceId(device)).orElseThrow().keys().getFirst();
        return frame(
                PlayedFrames.event(key.account(), "122", key.number(), SignalClass.ALARM, SignalStatus.NEW), false);
    }

    public PlayedDesk buffered(String device) {
        SignalKey key = site.device(new DeviceId(device)).orElseThrow().keys().getFirst();
        return frame(PlayedFrames.event(key.account(), "122", key.number(), SignalClass.ALARM, SignalStatus.NEW), true);
    }

    public PlayedDesk restore(String device) {
        SignalKey key = site.device(new DeviceId(device)).orElseThrow().keys().getFirst();
        return frame(
                PlayedFrames.event(key.account(), "122", key.number(), SignalClass.RESTORE, SignalStatus.RESTORE),
                false);
    }

    /** A press of a transmitter that nobody registered. */
    public PlayedDesk unknown(String account, String zone) {
        return frame(PlayedFrames.event(account, "122", zone, SignalClass.ALARM, SignalStatus.NEW), false);
    }

    /** A well-ended message in which nothing can be read. */
    public PlayedDesk unreadable(String text) {
        return frame(PlayedFrames.unsaid(FrameType.REJECT, "", "", text), false);
    }

    public PlayedDesk trouble(String device, String code, SignalClass kind) {
        SignalKey key = site.device(new DeviceId(device)).orElseThrow().keys().getFirst();
        return frame(PlayedFrames.event(key.account(), code, key.number(), kind, SignalStatus.NEW), false);
    }

    public PlayedDesk lost(String reason) {
        return give(new Reception.LinkLost(site.links().getFirst().id(), stamp(), "COM3", Said.text(reason)));
    }

    private PlayedDesk frame(Frame frame, boolean backlog) {
        return give(new Reception.FrameReceived(site.links().getFirst().id(), stamp(), ++token, frame, backlog));
    }

    private PlayedDesk give(Reception reception) {
        decide(new Command.Received(reception));
        publish();
        return this;
    }

    /** The disk takes nothing: said in one sentence. */
    public PlayedDesk storageFails(String sentence) {
        storage = new Snapshot.Storage(
                storage.safe(),
                Optional.of(Said.text(sentence)),
                Optional.of(now()),
                3,
                false,
                Optional.empty(),
                List.of());
        publish();
        return this;
    }

    /** These presses are shown and not on disk. */
    public PlayedDesk notStored(List<String> subjects) {
        storage = new Snapshot.Storage(
                storage.safe(),
                storage.failure(),
                storage.since(),
                storage.held(),
                storage.slow(),
                Optional.empty(),
                subjects);
        publish();
        return this;
    }

    private static Snapshot.Storage stored(Optional<Said> failure, int held, List<String> unstored) {
        return new Snapshot.Storage(0, failure, Optional.empty(), held, false, Optional.empty(), unstored);
    }

    @Override
    public CompletableFuture<Answer> ask(Command command) {
        asked.add(command);
        Answer answer = decide(command);
        publish();
        return CompletableFuture.completedFuture(answer);
    }

    private Answer decide(Command command) {
        return switch (Decide.decide(state, site, context, command, now())) {
            case Decision.Refused refused -> new Answer(Optional.of(refused.reason()), true);
            case Decision.Decided decided -> {
                context = decided.context();
                state = decided.after();
                yield new Answer(Optional.empty(), storage.failure().isEmpty());
            }
        };
    }

    // Acts, for setting a scene

    public PlayedDesk acknowledge(String... subjects) {
        for (String subject : subjects) {
            ask(new Command.Acknowledge(state.signedOn().orElse(OKAFOR), of(subject), subject));
        }
        return this;
    }

    public PlayedDesk own() {
        ask(new Command.TakeOwnership(state.signedOn().orElse(OKAFOR), newest()));
        return this;
    }

    public PlayedDesk outcome(String outcome) {
        Incident incident = state.incidents().get(newest());
        var current = incident.plan().orElseThrow().current().orElseThrow();
        ask(new Command.RecordOutcome(
                state.signedOn().orElse(OKAFOR), incident.id(), current.step().id(), outcome, ""));
        return this;
    }

    private IncidentId of(String subject) {
        Predicate<Incident> holds = incident -> incident.alarm(subject).isPresent();
        return state.incidents().values().stream()
                .filter(holds)
                .findFirst()
                .orElseThrow()
                .id();
    }

    public IncidentId newest() {
        return state.incidents().keySet().stream().max(IncidentId::compareTo).orElseThrow();
    }

    public DeskState state() {
        return state;
    }

    @Override
    public Snapshot latest() {
        Map<LinkId, Snapshot.Pulse> pulses = new HashMap<>();
        site.links().forEach(link -> {
            var watch = context.link(link.id());
            pulses.put(
                    link.id(),
                    new Snapshot.Pulse(
                            watch.lastNanos(), watch.beatMicros(), watch.frames(), LinkLife.silentAfterSeconds(link)));
        });
        Snapshot.Storage kept = new Snapshot.Storage(
                48_170 + state.head(),
                storage.failure(),
                storage.since(),
                storage.held(),
                storage.slow(),
                storage.warning(),
                storage.unstored());
        return new Snapshot(++numbers, now(), site, state, pulses, kept);
    }

    /** Shows what is newest to everybody who watches. */
    public void publish() {
        Snapshot snapshot = latest();
        List.copyOf(listeners).forEach(l -> l.accept(snapshot));
    }

    @Override
    public AutoCloseable watch(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
