package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Unregistered;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/**
 * Lower signals that stand back while alarms come: counted, never dropped (requirement R11).
 *
 * @param unregistered signals by transmitters that are not in the register
 */
public record HeldBack(int troubles, Unregistered unregistered) {
    private static final Texts TEXTS = Texts.of("queue");

    public static HeldBack of(Snapshot snapshot) {
        return new HeldBack(Troubles.count(snapshot), snapshot.state().notRegistered());
    }

    public long total() {
        return troubles + unregistered.all();
    }

    /** One line each, for the list. */
    public List<String> lines(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        for (Block block : Troubles.items(snapshot)) {
            if (block instanceof Block.Item item) {
                lines.add(TEXTS.say("held.one", item.strong(), item.rest(), item.below(), item.value()));
            }
        }
        if (unregistered.unnamed() > 0) {
            lines.add(TEXTS.say("held.unnamed", Times.count(unregistered.unnamed()), Times.count(unregistered.all())));
        }
        unregistered.subjects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.add(TEXTS.say("held.subject", e.getKey(), Times.count(e.getValue()))));
        return lines;
    }

    /** "41 lower signals: 3 trouble, 38 not registered. Open with F4." */
    public String line() {
        List<String> kinds = new ArrayList<>();
        if (troubles > 0) {
            kinds.add(TEXTS.say("held.trouble", Times.count(troubles)));
        }
        if (unregistered.all() > 0) {
            kinds.add(TEXTS.say("held.unregistered", Times.count(unregistered.all())));
        }
        return TEXTS.say("held.line", Times.count(total()), String.join(", ", kinds));
    }
}
