package org.duressdesk.store.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.Fact;
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
        if (body.get("finding") instanceof ObjectNode finding && finding.path("is").asString("").equals("receiver-trouble")) {
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

    /** What this program writes. */
    static List<FactType> current() {
        return List.of(
                FactType.of("desk.started", Fact.DeskStarted.class),
                FactType.of("desk.stopped", Fact.DeskStopped.class),
                FactType.of("site.changed", Fact.SiteChanged.class),
                FactType.of("site.refused", Fact.SiteRefused.class),
                FactType.of("site.places-gone", Fact.PlacesGone.class),
                FactType.of("receiver.chosen", Fact.ReceiverChosen.class),
                FactType.of("clock.stepped", Fact.ClockStepped.class),
                FactType.of("link.up", Fact.LinkUp.class),
                new FactType("link.down", 2, Fact.LinkDown.class, Map.of(1, FactTypes::listed)),
                new FactType("link.silent", 2, Fact.LinkSilent.class, Map.of(1, FactTypes::listed)),
                new FactType("link.live", 2, Fact.LinkLive.class, Map.of(1, FactTypes::listed)),
                FactType.of("link.counts", Fact.LinkCounts.class),
                FactType.of("link.trouble", Fact.LinkTrouble.class),
                FactType.of("frame.faulted", Fact.FrameFaulted.class),
                FactType.of("replies.made", Fact.RepliesMade.class),
                new FactType("signal.received", 2, Fact.SignalReceived.class, Map.of(1, FactTypes::identified)),
                FactType.of("plan.chosen", Fact.PlanChosen.class),
                FactType.of("incident.acknowledged", Fact.Acknowledged.class),
                FactType.of("sound.silenced", Fact.Silenced.class),
                FactType.of("incident.owned", Fact.Owned.class),
                FactType.of("incident.handed-over", Fact.HandedOver.class),
                FactType.of("incident.released", Fact.Released.class),
                FactType.of("step.done", Fact.StepDone.class),
                FactType.of("step.skipped", Fact.StepSkipped.class),
                FactType.of("call.made", Fact.CallMade.class),
                FactType.of("note.added", Fact.NoteAdded.class),
                FactType.of("incident.escalated", Fact.Escalated.class),
                FactType.of("supervisor.called", Fact.SupervisorCalled.class),
                FactType.of("incident.resolved", Fact.Resolved.class),
                FactType.of("incident.joined", Fact.Joined.class),
                FactType.of("incident.split", Fact.Split.class),
                FactType.of("person.signed-on", Fact.SignedOn.class),
                FactType.of("person.signed-off", Fact.SignedOff.class),
                FactType.of("person.refused", Fact.SignOnRefused.class),
                FactType.of("sound.proved", Fact.SoundProved.class),
                FactType.of("sound.failed", Fact.SoundFailed.class),
                FactType.of("sound.tone", Fact.ToneChanged.class),
                FactType.of("storage.returned", Fact.StorageReturned.class),
                FactType.of("storage.mended", Fact.StorageMended.class),
                FactType.of("storage.doubted", Fact.StorageDoubted.class),
                FactType.of("link.retired", Fact.LinkRetired.class),
                FactType.of("link.step-done", Fact.LossStepDone.class),
                FactType.of("journal.forked", Fact.JournalForked.class));
    }
}
