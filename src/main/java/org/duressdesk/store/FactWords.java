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
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Signal;

/** One line for every fact, place first, as a technician reads it in a printed journal. */
final class FactWords {
    /** So many blind buttons are named. */
    private static final int NAMED = 6;

    private FactWords() {}

    static Said of(Fact fact) {
        return switch (fact) {
            case DeskFact.DeskStarted f -> Said.of("entry.started", f.version(), f.siteName());
            case DeskFact.DeskStopped f -> Said.of("entry.stopped", f.reason());
            case DeskFact.ClockStepped f -> Said.of("entry.clock", f.millis());
            case SiteFact f -> site(f);
            case LinkFact f -> link(f);
            case SignalFact.FrameFaulted f -> faulted(f);
            case SignalFact.SignalReceived f -> signal(f);
            case CallOutFact f -> callOut(f);
            case IncidentFact f -> incident(f);
            case OutputFact f -> output(f);
            case PeopleFact.SignedOn f -> Said.of("entry.signed-on");
            case PeopleFact.SignedOff f -> Said.of("entry.signed-off");
            case PeopleFact.SignOnRefused f -> Said.of("entry.sign-on-refused", f.name(), f.tries());
            case StorageFact.StorageReturned f -> Said.of("entry.storage-back", f.reason(), f.held());
            case StorageFact.StorageMended f -> f.what();
            case StorageFact.StorageDoubted f -> Said.of("entry.doubted", Said.all(f.complaints()));
            case StorageFact.JournalForked f -> Said.of("entry.forked", brief(f.journalHead()), brief(f.ledgerHead()));
        };
    }

    private static Said site(SiteFact fact) {
        return switch (fact) {
            case SiteFact.SiteChanged f -> Said.of("entry.site", f.name(), brief(f.hash()));
            case SiteFact.SiteRefused f -> Said.of("entry.site-refused", joined("entry.and-then", f.complaints()));
            case SiteFact.PlacesGone f ->
                Said.of(
                        "entry.places-gone",
                        f.floorCount(),
                        String.join("; ", f.floors()),
                        f.buttons(),
                        f.pressedCount(),
                        String.join(", ", f.pressed()));
        };
    }

    private static Said link(LinkFact fact) {
        return switch (fact) {
            case LinkFact.ReceiverChosen f ->
                Said.of("entry.receiver-chosen", f.name(), f.port(), f.settings(), f.protocol());
            case LinkFact.LinkUp f -> {
                Said up = Said.of("entry.link-up", f.port(), f.settings());
                Said watched = f.supervised() ? up : Said.of("entry.link-up.unsupervised", up);
                yield f.simulated() ? Said.of("entry.link-up.simulated", watched) : watched;
            }
            case LinkFact.LinkDown f -> blind(Said.of("entry.link-down", f.port(), f.reason()), f.blind());
            case LinkFact.LinkSilent f -> blind(Said.of("entry.link-silent"), f.blind());
            case LinkFact.LinkLive f -> blind(Said.of("entry.link-live"), f.blind());
            case LinkFact.LinkCounts f -> Said.of("entry.counts", f.frames(), f.heartbeats(), f.faults());
            case LinkFact.LinkTrouble f -> f.restored() ? Said.of("entry.over", f.what()) : f.what();
            case LinkFact.RepliesMade f -> {
                Said made = Said.of(f.sent() ? "entry.replied" : "entry.not-replied", f.sequences());
                yield f.why().nothing() ? made : Said.of("entry.because", made, f.why());
            }
            case LinkFact.LinkRetired f -> Said.of("entry.link-retired");
            case LinkFact.LossStepDone f ->
                f.skipped().isEmpty()
                        ? Said.of("entry.loss-step", word("loss", f.step()))
                        : Said.of("entry.loss-step.skipped", word("loss", f.step()), f.skipped());
        };
    }

    private static Said callOut(CallOutFact fact) {
        return switch (fact) {
            case CallOutFact.PlanChosen f ->
                Said.of("entry.plan", f.incident(), f.plan().title(), f.why());
            case CallOutFact.StepDone f ->
                note(Said.of("entry.step", f.incident(), f.step(), f.outcomeLabel()), f.note());
            case CallOutFact.StepSkipped f -> Said.of("entry.step.skipped", f.incident(), f.step(), f.reason());
            case CallOutFact.CallMade f ->
                Said.of(
                        "entry.called",
                        f.incident(),
                        f.contact().name(),
                        f.contact().number(),
                        f.outcomeLabel());
        };
    }

    private static Said incident(IncidentFact fact) {
        return switch (fact) {
            case IncidentFact.Acknowledged f -> Said.of("entry.acknowledged", f.incident(), f.subject());
            case IncidentFact.Owned f -> Said.of("entry.owned", f.incident());
            case IncidentFact.HandedOver f -> Said.of("entry.handed-over", f.incident(), f.to().name());
            case IncidentFact.Released f -> Said.of("entry.released", f.incident(), f.reason());
            case IncidentFact.NoteAdded f -> Said.of("entry.note", f.incident(), f.text());
            case IncidentFact.Escalated f -> Said.of("entry.escalated", f.incident(), word("level", f.level()));
            case IncidentFact.SupervisorCalled f ->
                Said.of(
                        "entry.supervisor",
                        f.incident(),
                        f.contact().name(),
                        f.contact().number(),
                        f.outcome());
            case IncidentFact.Resolved f ->
                note(Said.of("entry.resolved", f.incident(), word("disposition", f.disposition())), f.note());
            case IncidentFact.Joined f -> Said.of("entry.joined", f.from(), f.into());
            case IncidentFact.Split f -> Said.of("entry.split", f.from(), String.join(", ", f.subjects()), f.to());
        };
    }

    private static Said output(OutputFact fact) {
        return switch (fact) {
            case OutputFact.Silenced f -> Said.of("entry.silenced", f.seconds());
            case OutputFact.SoundProved f -> Said.of("entry.sound-proved", String.join(", ", f.outputs()));
            case OutputFact.SoundFailed f ->
                switch (f.output()) {
                    case OutputFact.EVERY -> Said.of("entry.sound-failed.every", f.reason());
                    case OutputFact.NONE -> Said.of("entry.sound-failed.none", f.reason());
                    default -> Said.of("entry.sound-failed", f.output(), f.reason());
                };
            case OutputFact.ToneChanged f -> Said.of("entry.tone", f.tone());
        };
    }

    /** What was refused says so by itself, and is no damage. */
    private static Said faulted(SignalFact.FrameFaulted f) {
        if (refused(f.reason())) {
            return f.reason();
        }
        return Said.of(f.refused() ? "entry.damaged.refused" : "entry.damaged", f.reason());
    }

    private static boolean refused(Said reason) {
        return switch (reason.kind()) {
            case "frame.refused", "frame.replayed" -> true;
            case "frame.from", "frame.from.more" -> reason.values().getFirst() instanceof Said told && refused(told);
            default -> false;
        };
    }

    private static Said signal(SignalFact.SignalReceived f) {
        Said what = f.signal().map(Signal::meaning).orElse(f.explanation());
        return switch (f.finding()) {
            case Finding.Press p -> {
                Said press = Said.of("entry.press", p.incident(), where(p), p.number());
                Said times = p.repeat() > 1 ? Said.of("entry.press.again", press, p.repeat()) : press;
                yield Said.of("entry.colon", late(times, f), what);
            }
            case Finding.Duplicate d -> Said.of("entry.repeat", d.of(), what);
            case Finding.Returned r -> Said.of("entry.returned", r.device(), what);
            case Finding.Condition c ->
                Said.of(
                        "entry.colon",
                        late(Said.of("entry.condition", c.device(), word("condition", c.kind())), f),
                        what);
            case Finding.ReceiverTrouble t ->
                Said.of("entry.receiver", t.restored() ? Said.of("entry.over", t.what()) : t.what());
            case Finding.NotRegistered n -> Said.of("entry.not-registered", n.subject(), what);
            case Finding.Noted n -> what;
        };
    }

    private static Said late(Said said, SignalFact.SignalReceived f) {
        return f.backlog() ? Said.of("entry.late", said) : said;
    }

    private static Said where(Finding.Press press) {
        String title = press.place().title();
        return press.device().isEmpty()
                ? Said.of("entry.unknown", press.subject())
                : Said.text((title.isEmpty() ? "" : title + ", ") + press.subject());
    }

    private static Said blind(Said said, Blind blind) {
        if (blind.count() == 0) {
            return said;
        }
        return switch (blind) {
            case Blind.OfLinks of -> {
                Said on = Said.of("entry.blind.on", said, of.count(), links(of.on()));
                yield of.heard().isEmpty() ? on : Said.of("entry.blind.heard", on, links(of.heard()));
            }
            case Blind.Listed(List<DeviceId> devices, List<LinkId> heard) -> {
                String names =
                        devices.stream().limit(NAMED).map(DeviceId::value).collect(Collectors.joining(", "));
                yield devices.size() > NAMED
                        ? Said.of("entry.blind.more", said, names, devices.size() - NAMED)
                        : Said.of("entry.blind", said, names);
            }
        };
    }

    private static Said links(List<LinkId> links) {
        return joined(
                "entry.and", links.stream().map(link -> Said.text(link.value())).toList());
    }

    private static Said joined(String kind, List<Said> sayings) {
        return sayings.stream()
                .reduce((before, next) -> Said.of(kind, before, next))
                .orElse(Said.NOTHING);
    }

    private static Said note(Said said, String note) {
        return note.isEmpty() ? said : Said.of("entry.colon", said, note);
    }

    private static String brief(String hash) {
        return hash.length() > 20 ? hash.substring(0, 20) : hash;
    }

    private static Said word(String family, Enum<?> value) {
        return Said.of(
                "entry." + family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
