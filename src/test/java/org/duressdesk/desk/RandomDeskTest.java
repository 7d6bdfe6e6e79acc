package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand desks, each with a shift of its own: presses, repeats, noise, acts good and bad, failing disks, crashes,
 * jumping clocks. Whatever happens, {@link Invariants} hold. A failure names the seed.
 */
class RandomDeskTest {
    private static final int DESKS = 10_000;
    private static final int MOMENTS = 40;
    private static final Site SITE = TestSite.hospital();
    private static final List<Person> PEOPLE =
            List.of(TestSite.OKAFOR, TestSite.LINDQVIST, TestSite.OKAFOR, TestSite.REYES, TestSite.ABARA);

    @Test
    void nothingIsLostWhateverHappens() {
        LongStream.range(0, DESKS).parallel().forEach(seed -> {
            try {
                new Shift(seed).play();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    /** One desk and what befalls it. */
    private static final class Shift {
        private final Random random;
        private final Scene desk = new Scene();
        private final Invariants rules = new Invariants(desk);
        private Frame last = Frames.undecodable("nothing yet");
        private boolean stalled;
        private boolean failing;

        Shift(long seed) {
            random = new Random(seed);
            desk.site = SITE;
        }

        void play() {
            desk.start().openAll().signOn(TestSite.OKAFOR);
            for (int i = 0; i < MOMENTS; i++) {
                moment(random.nextInt(100));
                rules.holdNow();
            }
            mend();
            desk.after(15);
            desk.after(2);
            rules.holdAtLast();
        }

        private void moment(int what) {
            if (what < 22) {
                frame(Frames.press(desk.key(button())));
            } else if (what < 26) {
                frame(last);
            } else if (what < 30) {
                frame(any());
            } else if (what < 33) {
                desk.frame(TestSite.MAIN, Frames.damaged("35ff" + random.nextInt(10, 99) + "14"), false);
            } else if (what < 46) {
                acknowledge();
            } else if (what < 70) {
                act(what);
            } else if (what < 84) {
                desk.pass(random.nextInt(5) == 0 ? random.nextInt(1, 90_000_000) : random.nextInt(1, 9_000_000));
            } else {
                mishap(what);
            }
        }

        private void frame(Frame frame) {
            last = frame;
            desk.frame(TestSite.MAIN, frame, random.nextInt(8) == 0);
        }

        private Frame any() {
            String zone =
                    random.nextBoolean() ? String.valueOf(random.nextInt(900, 903)) : "0" + random.nextInt(11, 15);
            SignalClass kind = SignalClass.values()[random.nextInt(SignalClass.values().length)];
            SignalStatus status = SignalStatus.values()[random.nextInt(SignalStatus.values().length)];
            String code =
                    List.of("122", "130", "384", "381", "383", "602", "999").get(random.nextInt(7));
            return switch (random.nextInt(4)) {
                case 0 -> Frames.undecodable("Z" + random.nextInt(3));
                case 1 ->
                    Frames.of(
                            Frames.signal("2255", code, status, kind, zone),
                            Frames.signal(
                                    "2255", "122", SignalStatus.NEW, SignalClass.ALARM, "0" + random.nextInt(11, 15)));
                default -> Frames.of(Frames.signal("2255", code, status, kind, zone));
            };
        }

        private void acknowledge() {
            List<Alarm> waiting = desk.state().incidents().values().stream()
                    .flatMap(i -> i.alarms().stream())
                    .filter(a -> a.acknowledged().isEmpty())
                    .toList();
            desk.acknowledge(
                    waiting.isEmpty()
                            ? button()
                            : waiting.get(random.nextInt(waiting.size())).subject());
        }

        private void act(int what) {
            Person by = desk.by();
            IncidentId id = incident();
            String step = desk.state().incidents().containsKey(id)
                    ? desk.state()
                            .incidents()
                            .get(id)
                            .plan()
                            .flatMap(p -> p.current())
                            .map(s -> s.step().id())
                            .orElse("none")
                    : "none";
            switch (what) {
                case 46, 47, 48, 49 -> desk.ask(new Command.TakeOwnership(by, id));
                case 50, 51, 52, 53, 54, 55, 56 ->
                    desk.ask(new Command.RecordOutcome(
                            by,
                            id,
                            step,
                            List.of(
                                            "no-weapon",
                                            "reached",
                                            "reached",
                                            "no-answer",
                                            "busy",
                                            "recorded",
                                            "recorded",
                                            "dark")
                                    .get(random.nextInt(8)),
                            random.nextBoolean() ? "" : "a note"));
                case 57 -> desk.ask(new Command.SkipStep(by, id, step, random.nextInt(4) == 0 ? "" : "not needed"));
                case 58 -> desk.ask(new Command.AddNote(by, id, "grey hoodie"));
                case 59 ->
                    desk.ask(new Command.ChangePlan(
                            by,
                            id,
                            List.of("weapon", "aggression", "built-in", "none").get(random.nextInt(4))));
                case 60 -> desk.ask(new Command.HandOver(by, id, PEOPLE.get(random.nextInt(PEOPLE.size()))));
                case 61, 62 -> desk.silence();
                case 63 -> desk.ask(new Command.Join(by, id, incident()));
                case 64 -> desk.ask(new Command.Split(by, id, subjects(id)));
                case 65, 66 ->
                    desk.ask(new Command.Resolve(by, id, Disposition.REAL, random.nextInt(6), FalseCause.NONE, ""));
                case 67 -> desk.ask(new Command.SupervisorOutcome(by, id, random.nextBoolean() ? "reached" : "busy"));
                case 68 -> desk.signOn(PEOPLE.get(random.nextInt(PEOPLE.size())));
                default -> desk.ask(new Command.QuietAsked());
            }
        }

        private void mishap(int what) {
            switch (what) {
                case 84, 85 -> {
                    failing = true;
                    desk.journal.fail(true);
                }
                case 86 -> {
                    failing = true;
                    desk.journal.failAfter(random.nextInt(3));
                }
                case 87, 88, 89 -> mend();
                case 90 -> {
                    stalled = !stalled;
                    desk.stall(stalled);
                }
                case 91 -> desk.wallSteps(random.nextInt(-90_000, 90_000));
                case 92 -> desk.lost(TestSite.MAIN, "gone");
                case 93, 94 -> desk.open(TestSite.MAIN).heartbeat(TestSite.MAIN);
                case 95 -> desk.beat(TestSite.MAIN, random.nextBoolean());
                case 96 -> desk.signOff();
                case 97 -> desk.repliesSent = random.nextBoolean();
                case 98 -> desk.restore(button());
                default -> crash();
            }
        }

        private void crash() {
            mend();
            int from = desk.given().size();
            if (random.nextBoolean()) {
                desk.stall(true);
                desk.press(button());
                desk.press(button());
            }
            if (random.nextBoolean()) {
                desk.crash();
            } else {
                desk.crashAfterTheDisk();
            }
            rules.crashed(from);
            desk.after(random.nextInt(1, 20)).start();
            desk.openAll().signOn(TestSite.OKAFOR);
        }

        private void mend() {
            desk.journal.fail(false);
            stalled = false;
            desk.stall(false);
            if (failing) {
                failing = false;
                desk.after(10);
            }
        }

        private String button() {
            return random.nextInt(5) == 0 ? "U1-0" + random.nextInt(1, 4) : "E-" + random.nextInt(11, 15);
        }

        private IncidentId incident() {
            List<IncidentId> open = List.copyOf(desk.state().incidents().keySet());
            return open.isEmpty() || random.nextInt(20) == 0
                    ? new IncidentId("99-0001")
                    : open.get(random.nextInt(open.size()));
        }

        private List<String> subjects(IncidentId id) {
            Incident incident = desk.state().incidents().get(id);
            List<String> some = new ArrayList<>();
            if (incident != null) {
                incident.alarms().stream()
                        .map(Alarm::subject)
                        .filter(s -> random.nextBoolean())
                        .forEach(some::add);
            }
            return some;
        }
    }
}
