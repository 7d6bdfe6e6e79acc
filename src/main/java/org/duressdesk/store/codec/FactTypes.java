package org.duressdesk.store.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stored names of all facts. A test fails when a fact has none. */
final class FactTypes {
    private final Map<String, FactType> byName = new HashMap<>();
    private final Map<Class<?>, FactType> byShape = new HashMap<>();

    FactTypes(Collection<FactType> types) {
        for (FactType type : types) {
            if (byName.put(type.name(), type) != null || byShape.put(type.shape(), type) != null) {
                throw new IllegalArgumentException("stored twice: " + type.name());
            }
        }
    }

    /** The type of a fact to be written. */
    FactType of(Fact fact) {
        FactType type = byShape.get(fact.getClass());
        if (type == null) {
            throw new IllegalStateException(fact.getClass().getName() + " has no stored name in FactTypes");
        }
        return type;
    }

    Optional<FactType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Version 2: a receiver's trouble has an identity beside its words (decision record 34). */
    private static void identified(ObjectNode body) {
        if (body.get("finding") instanceof ObjectNode finding
                && finding.path("is").asString("").equals("receiver-trouble")) {
            finding.put("identity", "");
        }
    }

    /** Version 2: blind buttons are named by their links and no longer one by one (decision record 73). */
    private static void listed(ObjectNode body) {
        JsonNode devices = body.get("blind");
        ObjectNode blind = body.putObject("blind");
        blind.put("is", "listed");
        blind.set("devices", devices);
        blind.putArray("heard");
    }

    /** Version 3: what stood for all outputs and for none were words (decision record 87). */
    private static void outputs(ObjectNode body) {
        String kind = body.path("reason").path("kind").asString("");
        if (kind.equals("sound.unchecked") && body.path("output").asString("").equals("every output")) {
            body.put("output", OutputFact.EVERY);
        } else if (kind.equals("sound.none-set")
                && body.path("output").asString("").equals("none")) {
            body.put("output", OutputFact.NONE);
        }
    }

    /** Version 2: what was a sentence is a kind with its values (decision record 87). */
    private static FactType saying(String name, Class<? extends Fact> shape, String field, String... families) {
        return new FactType(name, 2, shape, Map.of(1, Sentences.of(field, families)));
    }

    /** What this program writes. */
    static List<FactType> current() {
        return List.of(
                FactType.of("desk.started", DeskFact.DeskStarted.class),
                saying("desk.stopped", DeskFact.DeskStopped.class, "reason", "stop"),
                FactType.of("site.changed", SiteFact.SiteChanged.class),
                saying("site.refused", SiteFact.SiteRefused.class, "complaints", "site"),
                FactType.of("site.places-gone", SiteFact.PlacesGone.class),
                FactType.of("receiver.chosen", LinkFact.ReceiverChosen.class),
                FactType.of("clock.stepped", DeskFact.ClockStepped.class),
                FactType.of("link.up", LinkFact.LinkUp.class),
                new FactType(
                        "link.down",
                        3,
                        LinkFact.LinkDown.class,
                        Map.of(1, FactTypes::listed, 2, Sentences.of("reason", "line"))),
                new FactType("link.silent", 2, LinkFact.LinkSilent.class, Map.of(1, FactTypes::listed)),
                new FactType("link.live", 2, LinkFact.LinkLive.class, Map.of(1, FactTypes::listed)),
                FactType.of("link.counts", LinkFact.LinkCounts.class),
                saying("link.trouble", LinkFact.LinkTrouble.class, "what", "trouble"),
                saying("frame.faulted", SignalFact.FrameFaulted.class, "reason", "frame"),
                saying("replies.made", LinkFact.RepliesMade.class, "why", "reply", "line"),
                new FactType(
                        "signal.received",
                        3,
                        SignalFact.SignalReceived.class,
                        Map.of(1, FactTypes::identified, 2, Signals::lift)),
                saying("plan.chosen", CallOutFact.PlanChosen.class, "why", "plan"),
                FactType.of("incident.acknowledged", IncidentFact.Acknowledged.class),
                FactType.of("sound.silenced", OutputFact.Silenced.class),
                FactType.of("incident.owned", IncidentFact.Owned.class),
                FactType.of("incident.handed-over", IncidentFact.HandedOver.class),
                saying("incident.released", IncidentFact.Released.class, "reason", "release"),
                FactType.of("step.done", CallOutFact.StepDone.class),
                FactType.of("step.skipped", CallOutFact.StepSkipped.class),
                FactType.of("call.made", CallOutFact.CallMade.class),
                FactType.of("note.added", IncidentFact.NoteAdded.class),
                FactType.of("incident.escalated", IncidentFact.Escalated.class),
                FactType.of("supervisor.called", IncidentFact.SupervisorCalled.class),
                FactType.of("incident.resolved", IncidentFact.Resolved.class),
                FactType.of("incident.joined", IncidentFact.Joined.class),
                FactType.of("incident.split", IncidentFact.Split.class),
                FactType.of("person.signed-on", PeopleFact.SignedOn.class),
                FactType.of("person.signed-off", PeopleFact.SignedOff.class),
                FactType.of("person.refused", PeopleFact.SignOnRefused.class),
                FactType.of("sound.proved", OutputFact.SoundProved.class),
                new FactType(
                        "sound.failed",
                        3,
                        OutputFact.SoundFailed.class,
                        Map.of(1, Sentences.of("reason", "sound"), 2, FactTypes::outputs)),
                FactType.of("sound.tone", OutputFact.ToneChanged.class),
                saying("storage.returned", StorageFact.StorageReturned.class, "reason", "storage"),
                saying("storage.mended", StorageFact.StorageMended.class, "what", "storage"),
                saying("storage.doubted", StorageFact.StorageDoubted.class, "complaints", "storage"),
                FactType.of("link.retired", LinkFact.LinkRetired.class),
                FactType.of("link.step-done", LinkFact.LossStepDone.class),
                FactType.of("journal.forked", StorageFact.JournalForked.class));
    }
}
