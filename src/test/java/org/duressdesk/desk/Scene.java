package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.output.ToneChoice;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.signal.Stamp;
import org.duressdesk.domain.site.Site;

/**
 * A desk played step by step on fake clocks: give it presses and acts at local times of day, read the journal back as
 * text. Replies are sent at once unless told otherwise.
 */
final class Scene {
    private static final String LATE = "The reply window had passed.";
    private static final long BEAT_NANOS = 30_000_000_000L;
    Site site = TestSite.hospital();
    final FakeJournal journal;
    final List<String> replies = new ArrayList<>();
    final List<Snapshot> pictures;
    final List<Throwable> faults;
    private final SceneTime time = new SceneTime();
    private final SteppedDesk desk;
    private final Map<LinkId, Long> tokens = new HashMap<>();
    private Person by = TestSite.OKAFOR;
    private final List<Reception.FrameReceived> given = new ArrayList<>();
    private final Map<String, Reception.FrameReceived> waiting = new HashMap<>();
    BiConsumer<Reception.FrameReceived, Boolean> onReply = (frame, accept) -> {};
    private final Set<LinkId> beating = new TreeSet<>();
    private long beatAt;
    boolean repliesSent = true;
    /** What the names of this machine's starts of the program begin with. */
    String machine = "";

    private boolean running;
    private Answer last = new Answer(Optional.empty(), true);
    private int told;

    Scene() {
        this(new FakeJournal());
    }

    Scene(FakeJournal journal) {
        this.journal = journal;
        this.desk = new SteppedDesk(journal, time);
        this.pictures = desk.pictures;
        this.faults = desk.faults;
    }

    /** A desk started on that site with link "main" open and heard, M. Okafor signed on, and nothing told yet. */
    static Scene running() {
        return running(TestSite.hospital());
    }

    static Scene running(Site site) {
        Scene scene = new Scene();
        scene.site = site;
        scene.start();
        scene.openAll();
        scene.signOn(TestSite.OKAFOR);
        scene.forget();
        return scene;
    }

    /** All three links open; "main" and "second" beat. */
    Scene openAll() {
        open(TestSite.MAIN).heartbeat(TestSite.MAIN).beat(TestSite.MAIN, true);
        open(TestSite.SECOND).heartbeat(TestSite.SECOND).beat(TestSite.SECOND, true);
        beatAt = time.nanos() + BEAT_NANOS;
        return open(TestSite.PLAIN);
    }

    /** Starts, or starts again after {@link #crash()}. */
    Scene start() {
        tokens.clear();
        waiting.clear();
        desk.start(site, machine, this::reply);
        running = true;
        return this;
    }

    /** No usable journal from now on. */
    Scene unusable() {
        desk.usable(false);
        return this;
    }

    Scene usable() {
        desk.usable(true);
        return this;
    }

    /** Power cut, but what was being written had reached the disk: stored, and not answered. */
    Scene crashAfterTheDisk() {
        desk.reachTheDisk();
        return crash();
    }

    /** Power cut: what is not in the journal is gone; the monotonic clock starts anew. */
    Scene crash() {
        desk.crash();
        running = false;
        beating.clear();
        time.boot();
        return this;
    }

    /** The journal is folded once more beside the running desk. */
    Scene refold() {
        desk.refold();
        return this;
    }

    /** The program is killed, the machine runs on. */
    Scene killed() {
        desk.crash();
        running = false;
        beating.clear();
        return this;
    }

    /** Lets time pass in steps of half a second until that local time of day. */
    Scene at(String until) {
        return at(until, 500);
    }

    Scene at(String until, long stepMillis) {
        for (long left = time.until(until); left > 0; left = time.until(until)) {
            pass(Math.min(stepMillis * 1000, left));
        }
        return this;
    }

    Scene after(double seconds) {
        long left = Math.round(seconds * 1_000_000);
        while (left > 0) {
            long step = Math.min(left, 500_000);
            pass(step);
            left -= step;
        }
        return this;
    }

    /** One step of time and one tick. */
    void pass(long step) {
        time.pass(step);
        if (!running) {
            return;
        }
        if (time.nanos() >= beatAt) {
            beatAt = time.nanos() + BEAT_NANOS;
            List.copyOf(beating).forEach(this::heartbeat);
        }
        Answer before = last;
        ask(new Command.Tick());
        last = before;
    }

    /** Heartbeats every 30 s of passing time from now on, or no more. */
    Scene beat(LinkId link, boolean now) {
        if (now) {
            beating.add(link);
        } else {
            beating.remove(link);
        }
        return this;
    }

    /** The wall clock jumps; the monotonic one does not. */
    Scene wallSteps(long seconds) {
        time.wallSteps(seconds);
        ask(new Command.Tick());
        return this;
    }

    /** The same, while nothing runs. */
    Scene wallMoves(long seconds) {
        time.wallSteps(seconds);
        return this;
    }

    Scene stall(boolean now) {
        desk.stall(now);
        return this;
    }

    // Receptions

    Scene open(LinkId link) {
        return give(new Reception.LinkOpened(link, stamp(), "/dev/" + link, "9600 8N1", false));
    }

    Scene openSimulated(LinkId link) {
        return give(new Reception.LinkOpened(link, stamp(), "/dev/" + link, "9600 8N1", true));
    }

    Scene lost(LinkId link, String reason) {
        return give(new Reception.LinkLost(link, stamp(), "/dev/" + link, Said.text(reason)));
    }

    Scene heartbeat(LinkId link) {
        return frame(link, Frames.heartbeat(), false);
    }

    Scene press(String device) {
        return frame(TestSite.MAIN, Frames.press(key(device)), false);
    }

    Scene buffered(String device) {
        return frame(TestSite.MAIN, Frames.press(key(device)), true);
    }

    Scene signal(String device, String code, SignalStatus status, SignalClass kind) {
        SignalKey key = key(device);
        return frame(key.link(), Frames.of(Frames.signal(key.account(), code, status, kind, key.number())), false);
    }

    Scene restore(String device) {
        return signal(device, "122", SignalStatus.RESTORE, SignalClass.RESTORE);
    }

    Scene frame(LinkId link, Frame frame, boolean backlog) {
        long token = tokens.merge(link, 1L, Long::sum);
        Reception.FrameReceived received = new Reception.FrameReceived(link, stamp(), token, frame, backlog);
        given.add(received);
        waiting.put(link + " " + token, received);
        return give(received);
    }

    SignalKey key(String device) {
        return site.device(new DeviceId(device)).orElseThrow().keys().getFirst();
    }

    // Acts

    Scene signOn(Person person) {
        by = person;
        return ask(new Command.SignOn(person));
    }

    Scene signOff() {
        return ask(new Command.SignOff(by));
    }

    Scene as(Person person) {
        by = person;
        return this;
    }

    Scene acknowledge(String subject) {
        return ask(new Command.Acknowledge(by, of(subject).map(Incident::id).orElse(new IncidentId("none")), subject));
    }

    Scene silence() {
        return ask(new Command.Silence(by));
    }

    Scene own() {
        return ask(new Command.TakeOwnership(by, newest()));
    }

    Scene outcome(String outcome) {
        return outcome(outcome, "");
    }

    Scene outcome(String outcome, String note) {
        IncidentId id = newest();
        String step = state().incidents()
                .get(id)
                .plan()
                .flatMap(p -> p.current())
                .map(s -> s.step().id())
                .orElse("none");
        return ask(new Command.RecordOutcome(by, id, step, outcome, note));
    }

    Scene resolve(Disposition disposition, int threat, FalseCause cause) {
        return ask(new Command.Resolve(by, newest(), disposition, threat, cause, ""));
    }

    Person by() {
        return by;
    }

    /** The newest open incident. */
    IncidentId newest() {
        return state().incidents().keySet().stream().reduce((a, b) -> b).orElse(new IncidentId("none"));
    }

    Optional<Incident> of(String subject) {
        Predicate<Incident> holds = incident -> incident.alarm(subject).isPresent();
        return state().incidents().values().stream().filter(holds).reduce((a, b) -> b);
    }

    Alarm alarm(String subject) {
        return of(subject).flatMap(i -> i.alarm(subject)).orElseThrow();
    }

    Scene ask(Command command) {
        last = desk.ask(command).getNow(last);
        return this;
    }

    Scene give(Reception reception) {
        return giveAll(List.of(reception));
    }

    /** Several at once, decided in one go. */
    Scene giveAll(List<Reception> receptions) {
        desk.give(receptions);
        return this;
    }

    // What is seen

    /** All frames given so far. */
    List<Reception.FrameReceived> given() {
        return given;
    }

    Answer answer() {
        return last;
    }

    /** The refusal of the last act as "key argument argument", or "done". */
    String said() {
        return last.refusal()
                .map(r -> (r.key() + " " + String.join(" ", r.arguments())).strip())
                .orElse("done");
    }

    DeskState state() {
        return desk.state();
    }

    Snapshot picture() {
        return pictures.getLast();
    }

    ToneChoice.Wanted tone() {
        Snapshot now = picture();
        return ToneChoice.wanted(
                now.state(), now.site(), now.storage().failure().isPresent(), now.now());
    }

    /** New entries since the last call, one a line. */
    String journal() {
        List<Entry> entries = journal.entries();
        String text = Telling.lines(entries.subList(told, entries.size()));
        told = entries.size();
        return text;
    }

    /** As {@link #journal()}, without what became of answers. */
    String story() {
        return Telling.withoutAnswers(journal());
    }

    Scene forget() {
        told = journal.entries().size();
        replies.clear();
        return this;
    }

    Stamp stamp() {
        return time.stamp();
    }

    private void reply(LinkId link, long token, boolean accept) {
        Reception.FrameReceived frame = waiting.remove(link + " " + token);
        if (frame != null) {
            onReply.accept(frame, accept);
        }
        replies.add((accept ? "ACK " : "NAK ") + link + " " + token);
        desk.later(new Reception.ReplyMade(link, stamp(), token, repliesSent, Said.text(repliesSent ? "" : LATE)));
    }
}
