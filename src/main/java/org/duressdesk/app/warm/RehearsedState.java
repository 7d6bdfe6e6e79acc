package org.duressdesk.app.warm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.Decision;
import org.duressdesk.desk.rules.Decide;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.Stamp;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.language.SurGardText;

/** A desk's state that nobody lives in, for the rehearsal of the screen: presses go in, pictures come out, all in memory. */
public final class RehearsedState {
    private static final long STEP_NANOS = 400_000_000L;

    private final Site site;
    private final FrameReader reader = Protocols.open("surgard", "header=RRLLL");
    private final SurGardText texts =
            new SurGardText(SimulatorSettings.DEFAULT.withHeader(SimulatorSettings.Header.RRLLL));
    private final LinkId link;
    private long nanos = STEP_NANOS;
    private long token;
    private DeskState state = DeskState.empty();
    private Context context = Context.starting(now());

    public RehearsedState(Site site) {
        this.site = site;
        link = site.links().isEmpty()
                ? new LinkId("none")
                : site.links().getFirst().id();
    }

    /** Whether this site has something to press and something that would hear it. */
    public static boolean possible(Site site) {
        return !site.devices().isEmpty() && !site.links().isEmpty();
    }

    /** As if nothing had happened: a rehearsal must not be about one endless incident. */
    public void fresh() {
        state = DeskState.empty();
        context = Context.starting(now());
    }

    public void press(Device device) {
        SignalKey key = device.keys().getFirst();
        byte[] bytes = (texts.contactId(key.account(), 'E', "122", "01", key.number()) + "\u0014")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            for (Frame frame : reader.accept(bytes, i, 1)) {
                token++;
                decide(new Command.Received(new Reception.FrameReceived(link, stamp(), token, frame, false)));
                decide(new Command.RepliesNoted(
                        List.of(new Reception.ReplyMade(link, stamp(), token, true, Said.NOTHING))));
                decide(new Command.Tick());
            }
        }
    }

    /** What a screen would be given now. */
    public Snapshot picture() {
        return new Snapshot(
                token,
                now(),
                site,
                state,
                Map.of(),
                new Snapshot.Storage(
                        state.head(), Optional.empty(), Optional.empty(), 0, false, Optional.empty(), List.of()));
    }

    /** Its own clock, monotonic nanoseconds. */
    public long nanos() {
        return nanos;
    }

    private void decide(Command command) {
        nanos += STEP_NANOS;
        if (Decide.decide(state, site, context, command, now()) instanceof Decision.Decided decided) {
            context = decided.context();
            state = decided.after();
        }
    }

    private Moment now() {
        return new Moment(nanos / 1000, 0, "rehearsal", nanos);
    }

    private Stamp stamp() {
        return new Stamp(nanos / 1000, nanos);
    }
}
