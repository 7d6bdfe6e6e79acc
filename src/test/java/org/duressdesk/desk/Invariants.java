package org.duressdesk.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;

/** What must hold whatever happens to a desk; each breach is an AssertionError with a sentence. */
final class Invariants {
    private final Scene desk;
    private final Set<Integer> gone = new HashSet<>();

    Invariants(Scene desk) {
        this.desk = desk;
        desk.onReply = this::replied;
    }

    /** After every moment. */
    void holdNow() {
        check(desk.faults.isEmpty(), "no bug: " + desk.faults);
        Snapshot picture = desk.picture();
        boolean waiting = picture.state().incidents().values().stream().anyMatch(Incident::unacknowledged);
        var tone = desk.tone();
        boolean silenced = picture.state().silenced().isPresent();
        check(!waiting || silenced || tone.staff().compareTo(Tone.DURESS) >= 0, "what waits is heard");
        boolean audible = picture.state().incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .anyMatch(a -> a.audibility() == Audibility.AUDIBLE);
        check(audible || tone.open().compareTo(Tone.IDLE) < 0, "silent buttons are silent in the open");
        for (Incident incident : desk.state().incidents().values()) {
            check(!incident.alarms().isEmpty(), "no empty incident");
            check(incident.plan().isPresent(), "a plan leads " + incident.id());
            for (int i = 0; i < incident.alarms().size(); i++) {
                Alarm alarm = incident.alarms().get(i);
                check(alarm.number() == i + 1, "numbers are the order of first presses");
                check(alarm.acknowledged().isEmpty() == alarm.waitingSince().isPresent(), "what is not seen waits");
            }
        }
    }

    /** Only what is on disk is acknowledged. */
    private void replied(FrameReceived frame, boolean accept) {
        if (frame.frame().type() == FrameType.HEARTBEAT) {
            return;
        }
        boolean stored = desk.journal.entries().reversed().stream()
                .anyMatch(e -> e.rawHex().equals(frame.frame().rawHex()));
        check(stored, (accept ? "ACK" : "NAK") + " of a frame that is not stored");
    }

    /**
     * Power cut while the disk had not taken the frames from that one on: they may be gone and the receiver sends them
     * again. What was answered among them is checked at the answer: a repeat is answered for the frame it repeats.
     */
    void crashed(int from) {
        IntStream.range(from, desk.given().size()).forEach(gone::add);
    }

    /** When storage works and nothing is on its way. */
    void holdAtLast() {
        holdNow();
        check(desk.picture().storage().held() == 0, "everything held was stored");
        List<Entry> entries = desk.journal.entries();
        everyFrameIsStored(entries);
        DeskState state = DeskState.empty();
        Map<IncidentId, String> ended = new HashMap<>();
        Set<IncidentId> opened = new HashSet<>();
        for (Entry entry : entries) {
            check(entry.sequence() == state.head() + 1, "gapless sequences");
            DeskState next = Fold.fold(state, entry);
            nobodyElseAcknowledges(state, next, entry);
            opened.addAll(next.incidents().keySet());
            for (IncidentId id : state.incidents().keySet()) {
                if (!next.incidents().containsKey(id)) {
                    ended.put(id, entry.fact().getClass().getSimpleName());
                    check(entry.header().person().isPresent(), "somebody ended " + id);
                }
            }
            state = next;
        }
        check(state.equals(desk.state()), "replay equals the live desk");
        check(
                ended.values().stream().allMatch(how -> how.equals("Resolved") || how.equals("Joined")),
                "ended by " + ended);
        Set<IncidentId> known = new HashSet<>(state.incidents().keySet());
        known.addAll(ended.keySet());
        check(known.equals(opened), "no incident vanished");
        everyPressIsKept(entries, state, ended);
    }

    private void everyFrameIsStored(List<Entry> entries) {
        List<FrameReceived> given = desk.given();
        Map<String, Integer> stored = new HashMap<>();
        entries.stream().filter(e -> !e.rawHex().isEmpty()).forEach(e -> stored.merge(e.rawHex(), 1, Integer::sum));
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).frame().type() != FrameType.HEARTBEAT && !gone.contains(i)) {
                expected.merge(given.get(i).frame().rawHex(), 1, Integer::sum);
            }
        }
        expected.forEach((raw, count) -> check(stored.getOrDefault(raw, 0) >= count, "every frame is stored: " + raw));
    }

    private static void nobodyElseAcknowledges(DeskState before, DeskState after, Entry entry) {
        long open = waiting(before);
        long now = waiting(after);
        boolean byAct = entry.fact() instanceof IncidentFact.Acknowledged;
        check(
                now >= open || byAct || entry.fact() instanceof IncidentFact.Joined,
                "only an act acknowledges: " + Telling.line(entry));
        check(!byAct || entry.header().person().isPresent() && open - now == 1, "one button, by somebody by name");
        if (entry.fact() instanceof IncidentFact.Resolved resolved) {
            check(!before.incidents().get(resolved.incident()).unacknowledged(), "resolved with nothing waiting");
            check(
                    before.incidents()
                            .get(resolved.incident())
                            .plan()
                            .orElseThrow()
                            .holdingBack()
                            .isEmpty(),
                    "no step open");
        }
    }

    private static long waiting(DeskState state) {
        return state.incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> a.acknowledged().isEmpty())
                .count();
    }

    private static void everyPressIsKept(List<Entry> entries, DeskState state, Map<IncidentId, String> ended) {
        Set<Long> kept = state.incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .flatMap(a -> a.presses().stream())
                .map(p -> p.sequence())
                .collect(Collectors.toSet());
        state.closed()
                .forEach(c -> c.incident().alarms().forEach(a -> a.presses().forEach(p -> kept.add(p.sequence()))));
        for (Entry entry : entries) {
            if (entry.fact() instanceof SignalFact.SignalReceived s && s.finding() instanceof Finding.Press) {
                check(
                        kept.contains(entry.sequence()),
                        "press " + entry.sequence() + " is in an incident; ended " + ended);
            }
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
