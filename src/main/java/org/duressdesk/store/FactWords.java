package org.duressdesk.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.site.DeviceId;

/** One line of words for every fact, place first, as a technician reads it in a printed journal. */
final class FactWords {
    private FactWords() {}

    static String of(Fact fact) {
        return switch (fact) {
            case Fact.DeskStarted f -> "Desk " + f.version() + " started on " + f.siteName();
            case Fact.DeskStopped f -> "Desk stopped: " + f.reason();
            case Fact.SiteChanged f -> "Site is now " + f.name() + ", " + brief(f.hash());
            case Fact.SiteRefused f -> "Changed site refused: " + String.join("; ", f.complaints());
            case Fact.PlacesGone f -> "Gone from the site: " + f.floorCount() + " floors (" + String.join("; ", f.floors()) + "), " + f.buttons()
                    + " buttons on them; open presses without their place: " + f.pressedCount() + " (" + String.join(", ", f.pressed()) + ")";
            case Fact.ReceiverChosen f -> "Agreed to answer " + f.name() + " on " + f.port() + ", " + f.settings() + ", "
                    + f.protocol();
            case Fact.ClockStepped f -> "Clock stepped by " + f.millis() + " ms";
            case Fact.LinkUp f -> "Receiver connected on " + f.port() + ", " + f.settings()
                    + (f.supervised() ? "" : ", not supervised") + (f.simulated() ? ", simulated" : "");
            case Fact.LinkDown f -> "Receiver lost on " + f.port() + ": " + f.reason() + blind(f.blind());
            case Fact.LinkSilent f -> "Receiver silent" + blind(f.blind());
            case Fact.LinkLive f -> "Receiver heard again" + blind(f.blind());
            case Fact.LinkCounts f ->
                f.frames() + " frames, " + f.heartbeats() + " heartbeats, " + f.faults() + " faults";
            case Fact.LinkTrouble f -> f.what() + (f.restored() ? ", over" : "");
            case Fact.FrameFaulted f -> f.reason().startsWith("Refused: ") ? f.reason()
                    : "Damaged frame" + (f.refused() ? ", refused: " : ": ") + f.reason();
            case Fact.RepliesMade f -> (f.sent() ? "Acknowledged to the receiver: " : "Not acknowledged to the receiver: ")
                    + f.sequences() + (f.why().isEmpty() ? "" : ", " + f.why());
            case Fact.SignalReceived f -> signal(f);
            case Fact.PlanChosen f -> f.incident() + ": plan " + f.plan().title() + " (" + f.why() + ")";
            case Fact.Acknowledged f -> f.incident() + ": " + f.subject() + " acknowledged";
            case Fact.Silenced f -> "Silenced for " + f.seconds() + " s";
            case Fact.Owned f -> f.incident() + ": owned";
            case Fact.HandedOver f -> f.incident() + ": handed over to " + f.to().name();
            case Fact.Released f -> f.incident() + ": owned by nobody, " + f.reason();
            case Fact.StepDone f -> f.incident() + ": step " + f.step() + ", " + f.outcomeLabel() + note(f.note());
            case Fact.StepSkipped f -> f.incident() + ": step " + f.step() + " skipped, " + f.reason();
            case Fact.CallMade f -> f.incident() + ": called " + f.contact().name() + " " + f.contact().number() + ", "
                    + f.outcomeLabel();
            case Fact.NoteAdded f -> f.incident() + ": " + f.text();
            case Fact.Escalated f -> f.incident() + ": escalated, " + lower(f.level());
            case Fact.SupervisorCalled f -> f.incident() + ": supervisor " + f.contact().name() + " "
                    + f.contact().number() + ", " + f.outcome();
            case Fact.Resolved f -> f.incident() + ": resolved, " + lower(f.disposition()) + note(f.note());
            case Fact.Joined f -> f.from() + ": joined into " + f.into();
            case Fact.Split f -> f.from() + ": " + String.join(", ", f.subjects()) + " split off as " + f.to();
            case Fact.SignedOn f -> "Signed on";
            case Fact.SignedOff f -> "Signed off";
            case Fact.SignOnRefused f -> "Sign-on refused for " + f.name() + ", try " + f.tries();
            case Fact.SoundProved f -> "Sound proved on " + String.join(", ", f.outputs());
            case Fact.SoundFailed f -> "Sound failed on " + f.output() + ": " + f.reason();
            case Fact.ToneChanged f -> "Tone " + f.tone();
            case Fact.StorageReturned f -> "Storage back after " + f.reason() + ", " + f.held() + " entries were held";
            case Fact.StorageMended f -> f.what();
            case Fact.StorageDoubted f -> "Check of the whole journal: " + String.join(" ", f.complaints());
            case Fact.LinkRetired f -> "Receiver no longer in the site";
            case Fact.LossStepDone f -> "Receiver lost: " + lower(f.step()) + (f.skipped().isEmpty() ? ", done" : ", skipped: " + f.skipped());
            case Fact.JournalForked f -> "New journal after a fork; heads " + brief(f.journalHead()) + " and "
                    + brief(f.ledgerHead());
        };
    }

    private static String signal(Fact.SignalReceived f) {
        String what = f.signal().map(Signal::meaning).orElse(f.explanation());
        String late = f.backlog() ? ", late" : "";
        return switch (f.finding()) {
            case Finding.Press p -> p.incident() + ": " + where(p) + ", press " + p.number()
                    + (p.repeat() > 1 ? " x" + p.repeat() : "") + late + ": " + what;
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
            case Blind.OfLinks of -> of.count() == 0 ? "" : "; blind: " + of.count() + " on " + links(of.on())
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
