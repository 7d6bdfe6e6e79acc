package org.duressdesk.ui.status;

import java.util.Comparator;
import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.queue.Troubles;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the status strip. Pure. */
public final class Strips {
    private static final Texts TEXTS = Texts.of("window");
    private static final int USUAL_LIMIT = 65;

    private Strips() {}

    public static StripPicture of(DeskView view) {
        Snapshot snapshot = view.snapshot();
        DeskState state = snapshot.state();
        Receiver receiver = receiver(view);
        boolean soundBad = !state.sound().failed().isEmpty();
        String sound = soundBad
                ? TEXTS.say("strip.sound.failed")
                : state.sound()
                        .provenAt()
                        .map(m -> TEXTS.say("strip.sound.proven", Times.minute(m)))
                        .orElseGet(() -> TEXTS.say("strip.sound.none"));
        boolean failing = snapshot.storage().failure().isPresent();
        String journal = failing
                ? TEXTS.say("strip.journal.failed")
                : snapshot.storage().slow()
                        ? TEXTS.say("strip.journal.slow")
                        : TEXTS.say(
                                "strip.journal.safe",
                                Times.count(snapshot.storage().safe()));
        String top = state.signedOn().isEmpty()
                ? TEXTS.say(view.large() ? "strip.operator.none" : "strip.operator")
                : view.large() && state.signedOnAt().isPresent()
                        ? TEXTS.say(
                                "strip.operator.since",
                                Times.minute(state.signedOnAt().get()))
                        : TEXTS.say("strip.operator");
        return new StripPicture(
                snapshot.site().desk(),
                snapshot.site().name(),
                receiver.top(),
                receiver.line(),
                receiver.age(),
                receiver.limit(),
                receiver.dead(),
                snapshot.now().monotonicNanos() / 1_000_000_000L,
                sound,
                soundBad || state.sound().provenAt().isEmpty(),
                journal,
                failing || snapshot.storage().slow(),
                0,
                0,
                Troubles.count(snapshot),
                top,
                state.signedOn().map(p -> p.name()).orElse(TEXTS.say("strip.nobody")),
                TEXTS.say("strip.date", Times.day(view.now()), Times.offset(view.now())),
                Times.clock(view.now()));
    }

    private record Receiver(String top, String line, double age, double limit, boolean dead) {}

    private static Receiver receiver(DeskView view) {
        Optional<LinkState> worst = view.snapshot().state().links().values().stream()
                .max(Comparator.comparing((LinkState l) -> l.condition() == LinkState.Condition.UP ? 0 : 1)
                        .thenComparing(l -> age(view, l))
                        .thenComparing(LinkState::id));
        if (worst.isEmpty()) {
            return new Receiver(TEXTS.say("strip.receiver"), TEXTS.say("strip.receiver.none"), 0, USUAL_LIMIT, true);
        }
        LinkState link = worst.get();
        boolean dead = link.condition() != LinkState.Condition.UP;
        int links = view.snapshot().state().links().size();
        String name = links > 1
                ? TEXTS.say("strip.receivers", links)
                : view.large() && !link.simulated()
                        ? TEXTS.say("strip.receiver.port", shortPort(link.port()))
                        : TEXTS.say(link.simulated() ? "strip.receiver.simulated" : "strip.receiver");
        double age = age(view, link);
        Snapshot.Pulse pulse = view.snapshot().pulses().get(link.id());
        int limit = pulse == null || pulse.silentAfterSeconds() == 0 ? USUAL_LIMIT : pulse.silentAfterSeconds();
        String line = dead
                ? TEXTS.say("strip.silent")
                : pulse == null
                        ? TEXTS.say("strip.heartbeat.none")
                        : !link.supervised() || pulse.silentAfterSeconds() == 0
                                ? TEXTS.say("strip.unsupervised")
                                : TEXTS.say("strip.heartbeat", (long) age);
        boolean live = !dead && link.supervised();
        return new Receiver(live ? TEXTS.say("strip.live", name) : name, line, Math.floor(age), limit, dead);
    }

    private static double age(DeskView view, LinkState link) {
        Snapshot.Pulse pulse = view.snapshot().pulses().get(link.id());
        return pulse == null ? 0 : Math.max(0, (view.now().monotonicNanos() - pulse.lastValidNanos()) / 1e9);
    }

    private static String shortPort(String port) {
        return port.substring(Math.max(port.lastIndexOf('/'), port.lastIndexOf('\\')) + 1);
    }
}
