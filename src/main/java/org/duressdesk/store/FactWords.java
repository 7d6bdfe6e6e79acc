package org.duressdesk.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Signal;

/** One line of words for every fact, place first, as a technician reads it in a printed journal. */
final class FactWords {
    private FactWords() {}

    static String of(Fact fact) {
        return switch (fact) {
            case DeskFact.DeskStarted f -> "Desk " + f.version() + " started on " + f.siteName();
            case DeskFact.DeskStopped f -> "Desk stopped: " + f.reason().words();
            case SiteFact.SiteChanged f -> "Site is now " + f.name() + ", " + brief(f.hash());
            case SiteFact.SiteRefused f -> "Changed site refused: " + String.join("; ", f.complaints());
            case SiteFact.PlacesGone f ->
                "Gone from the site: " + f.floorCount() + " floors (" + String.join("; ", f.floors()) + "), "
                        + f.buttons() + " buttons on them; open presses without their place: " + f.pressedCount() + " ("
                        + String.join(", ", f.pressed()) + ")";
            case LinkFact.ReceiverChosen f ->
                "Agreed to answer " + f.name() + " on " + f.port() + ", " + f.settings() + ", " + f.protocol();
            case DeskFact.ClockStepped f -> "Clock stepped by " + f.millis() + " ms";
            case LinkFact.LinkUp f ->
                "Receiver connected on " + f.port() + ", " + f.settings() + (f.supervised() ? "" : ", not supervised")
                        + (f.simulated() ? ", simulated" : "");
            case LinkFact.LinkDown f ->
                "Receiver lost on " + f.port() + ": " + f.reason().words() + blind(f.blind());
            case LinkFact.LinkSilent f -> "Receiver silent" + blind(f.blind());
            case LinkFact.LinkLive f -> "Receiver heard again" + blind(f.blind());
            case LinkFact.LinkCounts f ->
                f.frames() + " frames, " + f.heartbeats() + " heartbeats, " + f.faults() + " faults";
            case LinkFact.LinkTrouble f -> f.what().words() + (f.restored() ? ", over" : "");
            case SignalFact.FrameFaulted f ->
                f.reason().startsWith("Refused: ")
                        ? f.reason()
                        : "Damaged frame" + (f.refused() ? ", refused: " : ": ") + f.reason();
            case LinkFact.RepliesMade f ->
                (f.sent() ? "Acknowledged to the receiver: " : "Not acknowledged to the receiver: ")
                        + f.sequences()
                        + (f.why().nothing() ? "" : ", " + f.why().words());
            case SignalFact.SignalReceived f -> signal(f);
            case CallOutFact.PlanChosen f ->
                f.incident() + ": plan " + f.plan().title() + " (" + f.why().words() + ")";
            case IncidentFact.Acknowledged f -> f.incident() + ": " + f.subject() + " acknowledged";
            case OutputFact.Silenced f -> "Silenced for " + f.seconds() + " s";
            case IncidentFact.Owned f -> f.incident() + ": owned";
            case IncidentFact.HandedOver f -> f.incident() + ": handed over to " + f.to().name();
            case IncidentFact.Released f ->
                f.incident() + ": owned by nobody, " + f.reason().words();
            case CallOutFact.StepDone f ->
                f.incident() + ": step " + f.step() + ", " + f.outcomeLabel() + note(f.note());
            case CallOutFact.StepSkipped f -> f.incident() + ": step " + f.step() + " skipped, " + f.reason();
            case CallOutFact.CallMade f ->
                f.incident() + ": called " + f.contact().name() + " "
                        + f.contact().number() + ", " + f.outcomeLabel();
            case IncidentFact.NoteAdded f -> f.incident() + ": " + f.text();
            case IncidentFact.Escalated f -> f.incident() + ": escalated, " + lower(f.level());
            case IncidentFact.SupervisorCalled f ->
                f.incident() + ": supervisor " + f.contact().name() + " "
                        + f.contact().number() + ", " + f.outcome();
            case IncidentFact.Resolved f -> f.incident() + ": resolved, " + lower(f.disposition()) + note(f.note());
            case IncidentFact.Joined f -> f.from() + ": joined into " + f.into();
            case IncidentFact.Split f -> f.from() + ": " + String.join(", ", f.subjects()) + " split off as " + f.to();
            case PeopleFact.SignedOn f -> "Signed on";
            case PeopleFact.SignedOff f -> "Signed off";
            case PeopleFact.SignOnRefused f -> "Sign-on refused for " + f.name() + ", try " + f.tries();
            case OutputFact.SoundProved f -> "Sound proved on " + String.join(", ", f.outputs());
            case OutputFact.SoundFailed f ->
                "Sound failed on " + f.output() + ": " + f.reason().words();
            case OutputFact.ToneChanged f -> "Tone " + f.tone();
            case StorageFact.StorageReturned f ->
                "Storage back after " + f.reason() + ", " + f.held() + " entries were held";
            case StorageFact.StorageMended f -> f.what();
            case StorageFact.StorageDoubted f -> "Check of the whole journal: " + String.join(" ", f.complaints());
            case LinkFact.LinkRetired f -> "Receiver no longer in the site";
            case LinkFact.LossStepDone f ->
                "Receiver lost: " + lower(f.step()) + (f.skipped().isEmpty() ? ", done" : ", skipped: " + f.skipped());
            case StorageFact.JournalForked f ->
                "New journal after a fork; heads " + brief(f.journalHead()) + " and " + brief(f.ledgerHead());
        };
    }

    private static String signal(SignalFact.SignalReceived f) {
        String what = f.signal().map(Signal::meaning).orElse(f.explanation());
        String late = f.backlog() ? ", late" : "";
        return switch (f.finding()) {
            case Finding.Press p ->
                p.incident() + ": " + where(p) + ", press " + p.number() + (p.repeat() > 1 ? " x" + p.repeat() : "")
                        + late + ": " + what;
            case Finding.Duplicate d -> "Repeat of entry " + d.of() + ": " + what;
            case Finding.Returned r -> r.device() + " returned: " + what;
            case Finding.Condition c -> c.device() + " " + lower(c.kind()) + late + ": " + what;
            case Finding.ReceiverTrouble t -> "Receiver: " + t.what() + (t.restored() ? ", over" : "");
            case Finding.NotRegistered n -> "Not registered " + n.subject() + ": " + what;
            case Finding.Noted n -> what;
        };
    }

    private static String where(Finding.Press press) {
        String title = press.place().title();
        return press.device().isEmpty()
                ? "unknown device " + press.subject()
                : (title.isEmpty() ? "" : title + ", ") + press.subject();
    }

    private static String blind(Blind blind) {
        return switch (blind) {
            case Blind.OfLinks of ->
                of.count() == 0
                        ? ""
                        : "; blind: " + of.count() + " on " + links(of.on())
                                + (of.heard().isEmpty() ? "" : ", without those on " + links(of.heard()));
            case Blind.Listed listed -> blind(listed.devices());
        };
    }

    private static String links(List<LinkId> links) {
        return links.stream().map(LinkId::value).collect(Collectors.joining(" and "));
    }

    private static String blind(List<DeviceId> devices) {
        return devices.isEmpty()
                ? ""
                : "; blind: " + devices.stream().limit(6).map(DeviceId::value).collect(Collectors.joining(", "))
                        + (devices.size() > 6 ? " and " + (devices.size() - 6) + " more" : "");
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : ": " + note;
    }

    private static String brief(String hash) {
        return hash.length() > 20 ? hash.substring(0, 20) : hash;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
