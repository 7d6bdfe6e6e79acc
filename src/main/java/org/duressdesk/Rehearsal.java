package org.duressdesk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duressdesk.desk.decide.Command;
import org.duressdesk.desk.decide.Context;
import org.duressdesk.desk.decide.Decide;
import org.duressdesk.desk.decide.Decision;
import org.duressdesk.desk.decide.Draft;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Fold;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.Stamp;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.simulator.SimulatorSettings;
import org.duressdesk.receiver.simulator.SurGardText;
import org.duressdesk.store.codec.EntryCodec;
import org.slf4j.LoggerFactory;

/**
 * Presses that nobody made, taken apart, decided, folded and written down in memory only, on a state of their own. A
 * Java program is about ten times slower the first times it does something, and on a real desk the first press may come
 * days after the start: after this it finds its way already compiled. Nothing is stored, shown, sounded or answered.
 */
final class Rehearsal implements Runnable {
    /** So many presses make the compiler do its best, measured (decision 26). */
    static final int PRESSES = 6_000;

    /** Fresh state after so many: a rehearsal must not be about one endless incident. */
    private static final int SCENE = 40;

    private static final int PAUSE_EVERY = 20;
    private static final int PAUSE_MILLIS = 15;
    private static final long STEP_NANOS = 400_000_000L;

    private final Site site;
    private final int presses;
    private final FrameReader reader = Protocols.open("surgard", "header=RRLLL");
    private final SurGardText texts = new SurGardText(SimulatorSettings.DEFAULT.withHeader(SimulatorSettings.Header.RRLLL));
    private final EntryCodec codec = new EntryCodec();
    private final LinkId link;
    private long nanos = STEP_NANOS;
    private long token;
    private long written;
    private DeskState state = DeskState.empty();
    private Context context = Context.starting(now());

    Rehearsal(Site site, int presses) {
        this.site = site;
        this.presses = site.devices().isEmpty() || site.links().isEmpty() ? 0 : presses;
        this.link = site.links().isEmpty() ? new LinkId("none") : site.links().getFirst().id();
    }

    /** Ends early when its thread is interrupted. */
    @Override
    public void run() {
        try {
            for (int i = 0; i < presses; i++) {
                if (i % SCENE == 0) {
                    state = DeskState.empty();
                    context = Context.starting(now());
                }
                press(site.devices().get(i % site.devices().size()));
                if (i % PAUSE_EVERY == 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            // Not a press of anybody: said to the technician only.
            LoggerFactory.getLogger(Rehearsal.class).warn("the rehearsal failed", fault);
        }
    }

    /** Bytes written in memory. */
    long written() {
        return written;
    }

    private void press(Device device) {
        SignalKey key = device.keys().getFirst();
        byte[] bytes = (texts.contactId(key.account(), 'E', "122", "01", key.number()) + "\u0014")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            for (Frame frame : reader.accept(bytes, i, 1)) {
                token++;
                decide(new Command.Received(new Reception.FrameReceived(link, stamp(), token, frame, false)));
                decide(new Command.RepliesNoted(List.of(new Reception.ReplyMade(link, stamp(), token, true, ""))));
                decide(new Command.Tick());
            }
        }
    }

    private void decide(Command command) {
        nanos += STEP_NANOS;
        if (Decide.decide(state, site, context, command, now()) instanceof Decision.Decided decided) {
            context = decided.context();
            for (Draft draft : decided.drafts()) {
                Header header = new Header(state.head() + 1, now(), draft.cause(), draft.person(), draft.link(), true);
                Entry entry = new Entry(header, draft.fact(), draft.rawHex());
                state = Fold.fold(state, entry);
                written += codec.encode(entry).length;
            }
        }
    }

    private Moment now() {
        return new Moment(nanos / 1000, 0, "rehearsal", nanos);
    }

    private Stamp stamp() {
        return new Stamp(nanos / 1000, nanos);
    }
}
