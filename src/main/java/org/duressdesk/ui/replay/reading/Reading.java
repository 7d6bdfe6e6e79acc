package org.duressdesk.ui.replay.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Replay;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.ui.replay.reading.Tracks.Bar;
import org.duressdesk.ui.replay.reading.Tracks.Mark;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Reads a replay once through: the journal list and the tracks of one incident. Pure. */
final class Reading {
    private final Replay replay;
    private final IncidentId incident;
    private final Texts texts;
    private final EntryWords words;
    private final Presses presses = new Presses();
    private final PlanSteps steps = new PlanSteps();
    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> signals = new ArrayList<>();
    private final List<Mark> operator = new ArrayList<>();
    private final List<Bar> stepBars = new ArrayList<>();
    private final List<Bar> sounds = new ArrayList<>();
    private Optional<Long> stepSince = Optional.empty();
    private Optional<Long> toneSince = Optional.empty();
    private String tone = "";

    private Reading(Replay replay, IncidentId incident, Texts texts) {
        this.replay = replay;
        this.incident = incident;
        this.texts = texts;
        this.words = new EntryWords(incident, texts);
    }

    /** Both in one pass. */
    record Read(List<Row> rows, Tracks tracks) {}

    static Read of(Replay replay, IncidentId incident, Texts texts) {
        Reading reading = new Reading(replay, incident, texts);
        for (int i = 0; i < replay.entries().size(); i++) {
            reading.entry(i, replay.entries().get(i));
        }
        reading.endTone(replay.length());
        return new Read(
                List.copyOf(reading.rows),
                new Tracks(reading.signals, reading.operator, reading.stepBars, reading.sounds));
    }

    private void entry(int index, Entry entry) {
        long at = replay.position(index);
        words.say(entry)
                .ifPresent(said ->
                        rows.add(new Row(entry.sequence(), at, Times.clock(entry.at()), said.lane(), said.words())));
        Presses.press(entry).filter(press -> press.incident().equals(incident)).ifPresent(press -> {
            presses.see(press);
            signals.add(new Mark(at, String.valueOf(press.number())));
        });
        track(entry.fact(), at);
    }

    private void track(Fact fact, long at) {
        switch (fact) {
            case IncidentFact.Acknowledged f
            when f.incident().equals(incident) -> mark(at, texts.say("mark.acknowledged", presses.number(f.subject())));
            case IncidentFact.Owned f when f.incident().equals(incident) -> own(at, texts.say("mark.owned"));
            case IncidentFact.HandedOver f
            when f.incident().equals(incident) -> mark(at, texts.say("mark.handed-over"));
            case IncidentFact.Released f when f.incident().equals(incident) -> mark(at, texts.say("mark.released"));
            case IncidentFact.NoteAdded f when f.incident().equals(incident) -> mark(at, texts.say("mark.note"));
            case IncidentFact.Resolved f when f.incident().equals(incident) -> mark(at, texts.say("mark.resolved"));
            case IncidentFact.SupervisorCalled f
            when f.incident().equals(incident) -> mark(at, texts.say("mark.supervisor"));
            case OutputFact.Silenced f -> mark(at, texts.say("mark.silenced"));
            case CallOutFact.PlanChosen f
            when f.incident().equals(incident) -> {
                leave(at);
                steps.choose(f.plan());
            }
            case CallOutFact.StepDone f
            when f.incident().equals(incident) ->
                step(f.step(), at, texts.say("bar.step", steps.title(f.step(), presses.fields())));
            case CallOutFact.StepSkipped f
            when f.incident().equals(incident) -> step(f.step(), at, texts.say("bar.skipped", f.reason()));
            case CallOutFact.CallMade f
            when f.incident().equals(incident) ->
                step(
                        f.step(),
                        at,
                        texts.say(
                                "bar.call", f.contact().name(), f.outcomeLabel().toLowerCase(java.util.Locale.ROOT)));
            case OutputFact.ToneChanged f -> {
                endTone(at);
                tone = f.tone();
                toneSince = tone.equals("off") ? Optional.empty() : Optional.of(at);
            }
            default -> {}
        }
    }

    private void own(long at, String said) {
        stepSince = stepSince.or(() -> Optional.of(at));
        mark(at, said);
    }

    /** Acts that follow each other within three seconds share a mark: "Ack 1, own". */
    private void mark(long at, String said) {
        if (!operator.isEmpty() && at - operator.getLast().at() < 3_000_000_000L) {
            Mark last = operator.removeLast();
            operator.add(new Mark(last.at(), texts.say("mark.both", last.words(), lowered(said))));
        } else {
            operator.add(new Mark(at, said));
        }
    }

    private static String lowered(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** A step, or one call of it, ended: it began where the one before it ended. A call that ended its step ends it once. */
    private void step(String id, long at, String said) {
        long from = stepSince.orElse(at);
        if (!stepBars.isEmpty() && from == at && stepBars.getLast().to() == at) {
            return;
        }
        stepBars.add(new Bar(from, at, steps.number(id), said));
        stepSince = Optional.of(at);
    }

    /** Another plan leads from here: what ran until now was a step of the plan before. */
    private void leave(long at) {
        stepSince.filter(from -> from < at).ifPresent(from -> {
            stepBars.add(new Bar(from, at, "", texts.say("bar.changed")));
            stepSince = Optional.of(at);
        });
    }

    private void endTone(long at) {
        toneSince.ifPresent(from -> sounds.add(new Bar(from, at, "", tone)));
        toneSince = Optional.empty();
    }
}
