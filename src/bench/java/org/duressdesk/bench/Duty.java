package org.duressdesk.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;

/**
 * What happens on a busy desk, played against any desk: frames through the real decoder, operators who answer, lead and
 * close. The same seed gives the same duty.
 */
final class Duty {
    private static final List<Person> OPERATORS = List.of(
            new Person("m-okafor", "M. Okafor", Role.OPERATOR), new Person("t-brandt", "T. Brandt", Role.OPERATOR));
    private static final String[] QUIET_CODES = {"602", "384", "381", "602", "601"};
    private static final int BEAT_MILLIS = 30_000;

    /** The desk the duty is done at. */
    interface Post {
        void ask(Command command);

        DeskState state();

        /** Lets simulated time pass, with ticks. */
        void pass(long millis);

        SimulatedTime time();
    }

    private final Site site;
    private final Post post;
    private final Random random;
    private final LinkId link;
    private final FrameReader reader = Protocols.open("surgard", "header=RRLLL");
    private long token;
    private long beaten;
    private int shift;

    Duty(Site site, Post post, long seed) {
        this.site = site;
        this.post = post;
        this.random = new Random(seed);
        this.link = site.links().getFirst().id();
    }

    /** The receiver is connected, somebody signs on. */
    void begin() {
        post.ask(new Command.Received(new Reception.LinkOpened(link, post.time().stamp(), "port", "9600,8N1", false)));
        beat();
        post.ask(new Command.SignOn(on()));
    }

    /** Time passes, with heartbeats. */
    void quiet(long millis) {
        for (long left = millis; left > 0; left -= BEAT_MILLIS) {
            post.pass(Math.min(left, BEAT_MILLIS));
            if (post.time().nanos() - beaten >= BEAT_MILLIS * 900_000L) {
                beat();
            }
        }
    }

    /** Somebody else takes the desk over. */
    void change() {
        post.ask(new Command.SignOff(on()));
        shift++;
        post.ask(new Command.SignOn(on()));
    }

    /** A test call, a battery, a supervision: no alarm. */
    void signal() {
        Device device = site.devices().get(random.nextInt(site.devices().size()));
        frame(device, 'E', QUIET_CODES[random.nextInt(QUIET_CODES.length)]);
    }

    /** One to three presses on a floor, answered, led through the plan and closed. */
    void incident() {
        Device first = site.devices().get(random.nextInt(site.devices().size()));
        List<Device> near = site.devices().stream()
                .filter(d -> d.building().equals(first.building()) && d.floor().equals(first.floor()))
                .toList();
        int presses = 1 + random.nextInt(3);
        for (int i = 0; i < presses; i++) {
            frame(near.get((near.indexOf(first) + i) % near.size()), 'E', "122");
            quiet(2_000);
        }
        for (Incident incident : List.copyOf(post.state().incidents().values())) {
            for (Alarm alarm : incident.alarms()) {
                post.ask(new Command.Acknowledge(on(), incident.id(), alarm.subject()));
            }
            post.ask(new Command.TakeOwnership(on(), incident.id()));
            lead(incident);
            post.ask(new Command.Resolve(
                    on(), incident.id(), Disposition.FALSE_ALARM, 1, FalseCause.PRESSED_BY_MISTAKE, "Checked on site"));
        }
        frame(first, 'R', "122");
    }

    private void lead(Incident opened) {
        for (int step = 0; step < 60; step++) {
            Optional<StepRun> run = Optional.ofNullable(post.state().incidents().get(opened.id()))
                    .flatMap(Incident::plan)
                    .flatMap(PlanRun::current);
            if (run.isEmpty()) {
                return;
            }
            quiet(5_000);
            if (run.get().step().kind() != StepKind.WAIT) {
                Optional<Outcome> outcome = run.get().step().outcomes().stream()
                        .filter(Outcome::finishes)
                        .findFirst();
                outcome.ifPresent(o -> post.ask(new Command.RecordOutcome(
                        on(), opened.id(), run.get().step().id(), o.id(), "")));
            }
        }
    }

    private void frame(Device device, char qualifier, String code) {
        SignalKey key = device.keys().getFirst();
        receive("501001 18" + key.account() + qualifier + code + "01" + key.number());
    }

    private void beat() {
        beaten = post.time().nanos();
        receive("101000           @    ");
    }

    private void receive(String text) {
        byte[] bytes = (text + "\u0014").getBytes(StandardCharsets.ISO_8859_1);
        for (Frame frame : reader.accept(bytes, 0, bytes.length)) {
            token++;
            post.ask(new Command.Received(
                    new Reception.FrameReceived(link, post.time().stamp(), token, frame, false)));
            if (!frame.replyHex().isEmpty()) {
                post.ask(new Command.Received(
                        new Reception.ReplyMade(link, post.time().stamp(), token, true, Said.NOTHING)));
            }
        }
    }

    private Person on() {
        return OPERATORS.get(shift % OPERATORS.size());
    }
}
