package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Device;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** What is wrong with buttons and receivers, without being an alarm. Pure. */
public final class Troubles {
    private static final Texts TEXTS = Texts.of("queue");

    private Troubles() {}

    /** How many there are: buttons, receivers' own troubles, links, the desk's own disk and journal. */
    public static int count(Snapshot snapshot) {
        return (int) snapshot.state().devices().values().stream()
                        .filter(DeviceState::troubled)
                        .count()
                + snapshot.state().receiverTroubles().all()
                + snapshot.state().links().values().stream()
                        .mapToInt(l -> l.troubles().size())
                        .sum()
                + (int) snapshot.state().links().values().stream()
                        .filter(l -> l.condition() != LinkState.Condition.UP)
                        .count()
                + snapshot.state().concerns().mended().size()
                + (snapshot.storage().warning().isPresent() ? 1 : 0);
    }

    /** One row each, buttons first. */
    static List<Block> items(Snapshot snapshot) {
        List<Block> items = new ArrayList<>();
        snapshot.state().devices().values().stream()
                .filter(DeviceState::troubled)
                .sorted(Comparator.comparing(DeviceState::id))
                .forEach(d -> items.add(item(snapshot, d)));
        snapshot.state()
                .receiverTroubles()
                .open()
                .forEach(t -> items.add(new Block.Item(
                        Sign.TROUBLE,
                        DeviceKind.FIXED,
                        t.link().map(LinkId::value).orElseGet(() -> TEXTS.say("quiet.trouble.receiver")),
                        "",
                        t.what().words(),
                        "",
                        "")));
        snapshot.state()
                .receiverTroubles()
                .further()
                .forEach((line, count) -> items.add(new Block.Item(
                        Sign.TROUBLE,
                        DeviceKind.FIXED,
                        line.isEmpty() ? TEXTS.say("quiet.trouble.receiver") : line,
                        "",
                        TEXTS.say("quiet.trouble.further", Times.count(count)),
                        "",
                        "")));
        snapshot.state()
                .links()
                .values()
                .forEach(l -> l.troubles()
                        .forEach(t -> items.add(new Block.Item(
                                Sign.TROUBLE, DeviceKind.FIXED, l.id().value(), "", t.words(), "", ""))));
        snapshot.storage().warning().ifPresent(w -> items.add(desk(TEXTS.say("quiet.trouble.disk"), w.words())));
        snapshot.state()
                .concerns()
                .mended()
                .forEach(w -> items.add(desk(TEXTS.say("quiet.trouble.journal"), w.words())));
        return items;
    }

    private static Block.Item desk(String part, String what) {
        return new Block.Item(Sign.TROUBLE, DeviceKind.FIXED, part, "", what, "", "");
    }

    private static Block.Item item(Snapshot snapshot, DeviceState state) {
        DeviceKind kind = snapshot.site().device(state.id()).map(Device::kind).orElse(DeviceKind.FIXED);
        String name = snapshot.site().device(state.id()).map(Device::name).orElse("");
        String since = state.troubleSince()
                .map(m -> TEXTS.say("quiet.since", Times.minute(m)))
                .orElse("");
        return new Block.Item(sign(state), kind, state.id().value(), name, what(state), since, "");
    }

    /** What a troubled button is drawn as; blindness is the link's doing and told apart. */
    public static Sign sign(DeviceState state) {
        return state.missing() ? Sign.MISSING : state.lowBattery() ? Sign.LOW_BATTERY : Sign.TROUBLE;
    }

    private static String what(DeviceState state) {
        return TEXTS.say(
                state.missing()
                        ? "quiet.missing"
                        : state.lowBattery() ? "quiet.low-battery" : state.tamper() ? "quiet.tamper" : "quiet.other");
    }
}
