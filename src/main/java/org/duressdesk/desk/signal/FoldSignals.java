package org.duressdesk.desk.signal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.desk.link.FoldLinks;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.LinkState.LastFrame;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.Press;
import org.duressdesk.desk.state.Repetition;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;

/** Folds signals by what the desk found in them. */
public final class FoldSignals {
    private FoldSignals() {}

    /** What came over a line makes of the state. */
    public static void fold(NextState n, Entry e, SignalFact fact) {
        switch (fact) {
            case SignalFact.SignalReceived f -> signal(n, e, f);
            case SignalFact.FrameFaulted f -> {}
        }
    }

    static void signal(NextState n, Entry e, SignalFact.SignalReceived f) {
        boolean duplicate = f.finding() instanceof Finding.Duplicate;
        FoldLinks.change(n, e, link -> duplicate ? again(link, e) : framed(link, e, f));
        switch (f.finding()) {
            case Finding.Press press -> press(n, e, f, press);
            case Finding.Duplicate d -> duplicate(n, d.of());
            case Finding.Returned r -> {
                heard(n, r.device(), e.at());
                r.incident()
                        .ifPresent(id -> n.incident(
                                id,
                                i -> i.alarm(r.device().value())
                                        .map(a -> i.replace(a.ended()))
                                        .orElse(i)));
            }
            case Finding.Condition c ->
                n.devices.put(c.device(), device(n, c.device()).reported(c.kind(), e.at()));
            case Finding.ReceiverTrouble t ->
                n.receiverTroubles = n.receiverTroubles.told(e.header().link(), t);
            case Finding.NotRegistered r -> n.notRegistered = n.notRegistered.heard(r.subject());
            case Finding.Noted noted -> {}
        }
    }

    private static LinkState framed(LinkState link, Entry e, SignalFact.SignalReceived f) {
        Optional<LastFrame> last = link.lastFrame();
        if (f.part() > 1 && last.isPresent()) {
            LastFrame sofar = last.get();
            return link.framed(Optional.of(sofar.with(NextState.plus(sofar.sequences(), e.sequence()))));
        }
        return link.framed(Optional.of(new LastFrame(
                e.rawHex(),
                Repetition.of(e.rawHex(), f.signal()),
                List.of(e.sequence()),
                e.at(),
                false,
                f.signal()
                        .map(s -> s.particulars().getOrDefault(Signal.DIGEST, ""))
                        .orElse(""),
                last.map(before -> before.before(e.at())).orElse(List.of()))));
    }

    /** The window of further repeats starts anew with a repeat that came after start or reconnection (D6). */
    private static LinkState again(LinkState link, Entry e) {
        return link.framed(link.lastFrame().map(l -> link.firstAfterReturn() ? l.again(e.at()) : l));
    }

    private static void press(NextState n, Entry e, SignalFact.SignalReceived f, Finding.Press p) {
        String raw = e.rawHex().isEmpty()
                ? e.header()
                        .link()
                        .map(n.links::get)
                        .flatMap(LinkState::lastFrame)
                        .map(LastFrame::rawHex)
                        .orElse("")
                : e.rawHex();
        Said what = f.signal().map(s -> s.meaning()).orElse(f.explanation());
        String receiver = Stream.of(f.receiver(), f.line())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        Press press = new Press(
                e.sequence(),
                e.at(),
                f.backlog(),
                what,
                raw,
                f.signal().map(s -> s.code()).orElse(""),
                receiver);
        Incident known = n.incidents.get(p.incident());
        Incident incident = known == null
                ? Incident.opened(p.incident(), p.scope(), e.header().drill())
                : known;
        n.incidents.put(p.incident(), incident.pressed(p, press));
        if (known == null) {
            int year = e.at().local().getYear();
            Integer sofar = n.numbers.get(year);
            n.numbers.put(year, (sofar == null ? 0 : sofar) + 1);
        }
        n.lastPress = e.sequence();
        n.noSilence();
        p.device().ifPresent(d -> heard(n, d, e.at()));
    }

    private static void duplicate(NextState n, long of) {
        for (Incident incident : List.copyOf(n.incidents.view().values())) {
            incident.alarms().stream()
                    .filter(a -> a.presses().stream().anyMatch(p -> p.sequence() == of))
                    .findFirst()
                    .ifPresent(a -> n.incidents.put(incident.id(), incident.replace(a.repeated())));
        }
    }

    private static void heard(NextState n, DeviceId id, Moment at) {
        n.devices.put(id, device(n, id).heard(at));
    }

    private static DeviceState device(NextState n, DeviceId id) {
        DeviceState known = n.devices.get(id);
        return known == null ? DeviceState.quiet(id) : known;
    }
}
