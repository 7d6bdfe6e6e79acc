package org.duressdesk.desk;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;

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
            case Fact.DeskStarted f -> "desk started";
            case Fact.DeskStopped f -> "desk stopped: " + f.reason();
            case Fact.SiteChanged f -> "site changed to " + f.hash().substring(0, 4);
            case Fact.SiteRefused f -> "site refused: " + f.complaints();
            case Fact.PlacesGone f -> "gone: " + f.floors() + ", " + f.buttons() + " buttons, open " + f.pressed();
            case Fact.ReceiverChosen f -> "answers " + link + " on " + f.port() + ", " + f.settings() + " " + f.protocol();
            case Fact.ClockStepped f -> "clock stepped " + f.millis() / 1000 + " s";
            case Fact.LinkUp f -> link + " open";
            case Fact.LinkDown f -> link + " down: " + f.reason() + ", " + f.blind().count() + " blind";
            case Fact.LinkSilent f -> link + " silent, " + f.blind().count() + " blind";
            case Fact.LinkLive f -> link + " live after " + (f.until() - f.from()) / 1_000_000 + " s, " + f.blind().count()
                    + " heard again";
            case Fact.LinkCounts f -> link + " counts " + f.frames() + " " + f.heartbeats() + " " + f.faults();
            case Fact.LinkTrouble f -> link + (f.restored() ? " well: " : " trouble: ") + f.what();
            case Fact.FrameFaulted f -> link + " damaged frame" + (f.refused() ? ", refused" : "");
            case Fact.RepliesMade f -> link + " answered " + f.sequences() + (f.sent() ? "" : " not sent");
            case Fact.SignalReceived f -> finding(f.finding()) + (f.backlog() ? " (buffered)" : "");
            case Fact.PlanChosen f -> "plan of " + f.incident() + ": " + f.plan().title() + " (" + f.why() + ")";
            case Fact.Acknowledged f -> "acknowledged " + f.subject();
            case Fact.Silenced f -> "silenced for " + f.seconds() + " s";
            case Fact.Owned f -> "owns " + f.incident();
            case Fact.HandedOver f -> "hands " + f.incident() + " to " + f.to().name();
            case Fact.Released f -> "releases " + f.incident() + ": " + f.reason();
            case Fact.StepDone f -> "step " + f.step() + " done: " + f.outcome();
            case Fact.StepSkipped f -> "step " + f.step() + " skipped: " + f.reason();
            case Fact.CallMade f -> "called " + f.contact().name() + ": " + f.outcome();
            case Fact.NoteAdded f -> "notes: " + f.text();
            case Fact.Escalated f -> f.incident() + " " + f.level();
            case Fact.SupervisorCalled f -> "supervisor " + f.contact().number() + ": " + f.outcome();
            case Fact.Resolved f -> "resolved " + f.incident() + ": " + f.disposition() + " " + f.threatLevel() + " " + f.cause();
            case Fact.Joined f -> "joined " + f.from() + " into " + f.into();
            case Fact.Split f -> "split " + f.subjects() + " from " + f.from() + " to " + f.to();
            case Fact.SignedOn f -> "signed on";
            case Fact.SignedOff f -> "signed off";
            case Fact.SignOnRefused f -> "sign-on refused: " + f.name() + " " + f.tries();
            case Fact.SoundProved f -> "sound proved: " + f.outputs();
            case Fact.SoundFailed f -> "sound failed: " + f.output() + ", " + f.reason();
            case Fact.ToneChanged f -> "tone " + f.tone();
            case Fact.StorageReturned f -> "storage returned, " + f.held() + " held: " + f.reason();
            case Fact.StorageMended f -> "storage mended: " + f.what();
            case Fact.StorageDoubted f -> "journal doubted: " + f.complaints();
            case Fact.LossStepDone f -> link + " " + f.step() + (f.skipped().isEmpty() ? "" : " skipped: " + f.skipped());
            case Fact.LinkRetired f -> "link retired: " + e.header().link().orElseThrow();
            case Fact.JournalForked f -> "journal forked";
        };
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case Finding.Press p -> p.subject() + (p.opens() ? " opens " : " joins ") + p.incident() + " as " + p.number()
                    + (p.repeat() > 1 ? " x" + p.repeat() : "");
            case Finding.Duplicate d -> "same as entry " + d.of();
            case Finding.Returned r -> r.device() + " returned";
            case Finding.Condition c -> c.device() + " " + c.kind();
            case Finding.ReceiverTrouble r -> "receiver " + (r.restored() ? "well: " : "trouble: ") + r.what();
            case Finding.NotRegistered r -> "not registered " + r.subject();
            case Finding.Noted n -> "noted";
        };
    }
}
