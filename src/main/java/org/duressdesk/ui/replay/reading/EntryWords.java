package org.duressdesk.ui.replay.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Puts an incident's entries into words, one after another in order. Entries of other incidents give none. */
final class EntryWords {
    /** Lane and words of one entry. */
    record Said(Lane lane, String words) {}

    private final IncidentId incident;
    private final Texts texts;
    private final Presses presses = new Presses();
    private final PlanSteps steps = new PlanSteps();

    EntryWords(IncidentId incident, Texts texts) {
        this.incident = incident;
        this.texts = texts;
    }

    Optional<Said> say(Entry entry) {
        String who = who(entry);
        return switch (entry.fact()) {
            case SignalFact.SignalReceived f -> signal(f);
            case IncidentFact.Acknowledged f ->
                mine(f.incident(), Lane.OPERATOR, "acknowledged", who, presses.number(f.subject()));
            case IncidentFact.Owned f -> mine(f.incident(), Lane.OPERATOR, "owned", who);
            case IncidentFact.HandedOver f ->
                mine(f.incident(), Lane.OPERATOR, "handed-over", who, last(f.to().name()));
            case IncidentFact.Released f ->
                mine(f.incident(), Lane.OPERATOR, "released", f.reason().words());
            case IncidentFact.NoteAdded f -> mine(f.incident(), Lane.OPERATOR, "note", who, f.text());
            case IncidentFact.Resolved f -> mine(f.incident(), Lane.OPERATOR, "resolved", who, disposition(f));
            case IncidentFact.Joined f ->
                f.from().equals(incident) || f.into().equals(incident)
                        ? said(
                                Lane.OPERATOR,
                                "joined",
                                f.from().value(),
                                f.into().value())
                        : Optional.empty();
            case IncidentFact.Split f ->
                f.from().equals(incident) || f.to().equals(incident)
                        ? said(Lane.OPERATOR, "split", f.from().value(), f.to().value())
                        : Optional.empty();
            case IncidentFact.SupervisorCalled f ->
                mine(f.incident(), Lane.OPERATOR, "supervisor", f.contact().name(), f.outcome());
            case OutputFact.Silenced f ->
                said(Lane.OPERATOR, "silenced", who.isEmpty() ? texts.say("nobody") : who, f.seconds());
            case PeopleFact.SignedOn f -> said(Lane.OPERATOR, "signed-on", who);
            case PeopleFact.SignedOff f -> said(Lane.OPERATOR, "signed-off", who);
            case PeopleFact.SignOnRefused f -> said(Lane.OPERATOR, "refused", f.name(), f.tries());
            case CallOutFact.PlanChosen f -> plan(f);
            case CallOutFact.StepDone f ->
                mine(
                        f.incident(),
                        Lane.STEP,
                        "done",
                        steps.number(f.step()),
                        steps.title(f.step(), presses.fields()),
                        lower(f.outcomeLabel()));
            case CallOutFact.StepSkipped f ->
                mine(f.incident(), Lane.STEP, "skipped", steps.number(f.step()), f.reason());
            case CallOutFact.CallMade f ->
                mine(
                        f.incident(),
                        Lane.STEP,
                        "call",
                        steps.number(f.step()),
                        f.contact().name(),
                        f.contact().number(),
                        lower(f.outcomeLabel()));
            case IncidentFact.Escalated f ->
                mine(
                        f.incident(),
                        Lane.SOUND,
                        switch (f.level()) {
                            case RAISED -> "raised";
                            case SUPERVISOR -> "second";
                            case IDLE -> "idle";
                        });
            case OutputFact.ToneChanged f ->
                Optional.of(new Said(
                        Lane.SOUND, texts.find("row.tone." + f.tone()).orElse(texts.say("row.tone", f.tone()))));
            case OutputFact.SoundProved f -> said(Lane.SOUND, "proved", String.join(", ", f.outputs()));
            case OutputFact.SoundFailed f ->
                said(Lane.SOUND, "sound-failed", f.reason().words());
            case LinkFact.LinkUp f -> said(Lane.DESK, "link-up", f.port());
            case LinkFact.LinkDown f ->
                said(Lane.DESK, "link-down", f.port(), f.reason().words());
            case LinkFact.LinkSilent f ->
                said(Lane.DESK, "link-silent", Times.count(f.blind().count()));
            case LinkFact.LinkLive f -> said(Lane.DESK, "link-live");
            case LinkFact.LinkTrouble f ->
                said(
                        Lane.DESK,
                        f.restored() ? "trouble-over" : "trouble",
                        f.what().words());
            case SignalFact.FrameFaulted f ->
                said(Lane.DESK, "fault", f.reason().words());
            case DeskFact.DeskStarted f -> said(Lane.DESK, "started", f.version());
            case DeskFact.DeskStopped f -> said(Lane.DESK, "stopped", f.reason().words());
            case SiteFact.SiteChanged f -> said(Lane.DESK, "site", f.name());
            case SiteFact.SiteRefused f -> said(Lane.DESK, "site-refused", all(f.complaints()));
            case SiteFact.PlacesGone f ->
                said(
                        Lane.DESK,
                        "places-gone",
                        Times.count(f.floorCount()),
                        Times.count(f.buttons()),
                        Times.count(f.pressedCount()));
            case LinkFact.ReceiverChosen f -> said(Lane.DESK, "receiver", f.name(), f.port(), f.settings());
            case DeskFact.ClockStepped f -> said(Lane.DESK, "clock", f.millis());
            case StorageFact.StorageReturned f -> said(Lane.DESK, "storage", f.held());
            case StorageFact.StorageMended f ->
                said(Lane.DESK, "mended", f.what().words());
            case StorageFact.StorageDoubted f -> said(Lane.DESK, "doubted", all(f.complaints()));
            case LinkFact.LinkRetired f ->
                said(
                        Lane.DESK,
                        "link-retired",
                        entry.header().link().map(l -> l.value()).orElse(""));
            case LinkFact.LossStepDone f ->
                said(
                        Lane.DESK,
                        f.skipped().isEmpty() ? "loss-step" : "loss-step-skipped",
                        who,
                        texts.say("loss." + lower(f.step().name().replace('_', '-'))),
                        f.skipped());
            case StorageFact.JournalForked f -> said(Lane.DESK, "forked");
            case LinkFact.LinkCounts f -> Optional.empty();
            case LinkFact.RepliesMade f -> Optional.empty();
        };
    }

    private Optional<Said> signal(SignalFact.SignalReceived f) {
        return switch (f.finding()) {
            case Finding.Press press
            when press.incident().equals(incident) -> {
                presses.see(press);
                String what = press.device()
                        .map(id -> id.value() + " " + press.place().spot())
                        .orElse(texts.say("unknown", press.subject()));
                yield press.repeat() > 1
                        ? said(Lane.SIGNAL, "press-again", what, press.number(), press.repeat())
                        : said(Lane.SIGNAL, f.backlog() ? "press-buffered" : "press", what, press.number());
            }
            case Finding.Press press ->
                said(Lane.DESK, "press-elsewhere", press.incident().value());
            case Finding.Duplicate duplicate -> said(Lane.DESK, "duplicate", Times.count(duplicate.of()));
            case Finding.Returned returned ->
                said(Lane.SIGNAL, "returned", returned.device().value());
            case Finding.Condition condition ->
                said(
                        Lane.DESK,
                        "condition",
                        condition.device().value(),
                        lower(condition.kind().name().replace('_', ' ')));
            case Finding.ReceiverTrouble trouble ->
                said(Lane.DESK, trouble.restored() ? "trouble-over" : "trouble", trouble.what());
            case Finding.NotRegistered unknown -> Optional.empty();
            case Finding.Noted noted -> Optional.empty();
        };
    }

    private Optional<Said> plan(CallOutFact.PlanChosen f) {
        if (!f.incident().equals(incident)) {
            return Optional.empty();
        }
        steps.choose(f.plan());
        return said(Lane.STEP, "plan", f.plan().title());
    }

    private String disposition(IncidentFact.Resolved f) {
        return texts.say("disposition." + f.disposition().name());
    }

    private Optional<Said> mine(IncidentId of, Lane lane, String key, Object... arguments) {
        return of.equals(incident) ? said(lane, key, arguments) : Optional.empty();
    }

    private Optional<Said> said(Lane lane, String key, Object... arguments) {
        return Optional.of(new Said(lane, texts.say("row." + key, arguments)));
    }

    /** The last word of the name of who acted: "Okafor". */
    private static String who(Entry entry) {
        return entry.header().person().map(person -> last(person.name())).orElse("");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String all(List<org.duressdesk.domain.said.Said> sayings) {
        return sayings.stream().map(one -> one.words()).collect(Collectors.joining(" "));
    }
}
