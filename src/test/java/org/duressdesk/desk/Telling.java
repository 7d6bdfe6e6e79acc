package org.duressdesk.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
import org.duressdesk.domain.said.Said;

/** Journal entries as lines of a transcript, for tests to read. */
final class Telling {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Telling() {}

    static String line(Entry e) {
        String who = e.header().person().map(p -> p.name() + " ").orElse("");
        String drill = e.header().drill() ? " (drill)" : "";
        return e.at().local().format(TIME) + " " + who + fact(e) + drill;
    }

    private static String fact(Entry e) {
        String link = e.header().link().map(Object::toString).orElse("");
        return switch (e.fact()) {
            case DeskFact.DeskStarted f -> "desk started";
            case DeskFact.DeskStopped f -> "desk stopped: " + f.reason().words();
            case SiteFact.SiteChanged f -> "site changed to " + f.hash().substring(0, 4);
            case SiteFact.SiteRefused f ->
                "site refused: " + f.complaints().stream().map(Said::words).toList();
            case SiteFact.PlacesGone f -> "gone: " + f.floors() + ", " + f.buttons() + " buttons, open " + f.pressed();
            case LinkFact.ReceiverChosen f ->
                "answers " + link + " on " + f.port() + ", " + f.settings() + " " + f.protocol();
            case DeskFact.ClockStepped f -> "clock stepped " + f.millis() / 1000 + " s";
            case LinkFact.LinkUp f -> link + " open";
            case LinkFact.LinkDown f ->
                link + " down: " + f.reason().words() + ", " + f.blind().count() + " blind";
            case LinkFact.LinkSilent f -> link + " silent, " + f.blind().count() + " blind";
            case LinkFact.LinkLive f ->
                link + " live after " + (f.until() - f.from()) / 1_000_000 + " s, "
                        + f.blind().count() + " heard again";
            case LinkFact.LinkCounts f -> link + " counts " + f.frames() + " " + f.heartbeats() + " " + f.faults();
            case LinkFact.LinkTrouble f ->
                link + (f.restored() ? " well: " : " trouble: ") + f.what().words();
            case SignalFact.FrameFaulted f -> link + " damaged frame" + (f.refused() ? ", refused" : "");
            case LinkFact.RepliesMade f -> link + " answered " + f.sequences() + (f.sent() ? "" : " not sent");
            case SignalFact.SignalReceived f -> finding(f.finding()) + (f.backlog() ? " (buffered)" : "");
            case CallOutFact.PlanChosen f ->
                "plan of " + f.incident() + ": " + f.plan().title() + " ("
                        + f.why().words() + ")";
            case IncidentFact.Acknowledged f -> "acknowledged " + f.subject();
            case OutputFact.Silenced f -> "silenced for " + f.seconds() + " s";
            case IncidentFact.Owned f -> "owns " + f.incident();
            case IncidentFact.HandedOver f -> "hands " + f.incident() + " to " + f.to().name();
            case IncidentFact.Released f ->
                "releases " + f.incident() + ": " + f.reason().words();
            case CallOutFact.StepDone f -> "step " + f.step() + " done: " + f.outcome();
            case CallOutFact.StepSkipped f -> "step " + f.step() + " skipped: " + f.reason();
            case CallOutFact.CallMade f -> "called " + f.contact().name() + ": " + f.outcome();
            case IncidentFact.NoteAdded f -> "notes: " + f.text();
            case IncidentFact.Escalated f -> f.incident() + " " + f.level();
            case IncidentFact.SupervisorCalled f -> "supervisor " + f.contact().number() + ": " + f.outcome();
            case IncidentFact.Resolved f ->
                "resolved " + f.incident() + ": " + f.disposition() + " " + f.threatLevel() + " " + f.cause();
            case IncidentFact.Joined f -> "joined " + f.from() + " into " + f.into();
            case IncidentFact.Split f -> "split " + f.subjects() + " from " + f.from() + " to " + f.to();
            case PeopleFact.SignedOn f -> "signed on";
            case PeopleFact.SignedOff f -> "signed off";
            case PeopleFact.SignOnRefused f -> "sign-on refused: " + f.name() + " " + f.tries();
            case OutputFact.SoundProved f -> "sound proved: " + f.outputs();
            case OutputFact.SoundFailed f ->
                "sound failed: " + f.output() + ", " + f.reason().words();
            case OutputFact.ToneChanged f -> "tone " + f.tone();
            case StorageFact.StorageReturned f ->
                "storage returned, " + f.held() + " held: " + f.reason().words();
            case StorageFact.StorageMended f -> "storage mended: " + f.what().words();
            case StorageFact.StorageDoubted f ->
                "journal doubted: " + f.complaints().stream().map(Said::words).toList();
            case LinkFact.LossStepDone f ->
                link + " " + f.step() + (f.skipped().isEmpty() ? "" : " skipped: " + f.skipped());
            case LinkFact.LinkRetired f -> "link retired: " + e.header().link().orElseThrow();
            case StorageFact.JournalForked f -> "journal forked";
        };
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case Finding.Press p ->
                p.subject() + (p.opens() ? " opens " : " joins ") + p.incident() + " as " + p.number()
                        + (p.repeat() > 1 ? " x" + p.repeat() : "");
            case Finding.Duplicate d -> "same as entry " + d.of();
            case Finding.Returned r -> r.device() + " returned";
            case Finding.Condition c -> c.device() + " " + c.kind();
            case Finding.ReceiverTrouble r -> "receiver " + (r.restored() ? "well: " : "trouble: ") + r.what();
            case Finding.NotRegistered r -> "not registered " + r.subject();
            case Finding.Noted n -> "noted";
        };
    }

    /** One entry a line. */
    static String lines(List<Entry> entries) {
        return entries.stream().map(e -> line(e) + "\n").collect(Collectors.joining());
    }

    /** The lines but those on what became of answers. */
    static String withoutAnswers(String lines) {
        return lines.lines()
                .filter(line -> !line.contains(" answered "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
