package org.duressdesk.ui.window;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.theme.Theme;

/**
 * What a window is told by who opens it.
 *
 * @param theme  dark or light
 * @param people whom an incident can be handed over to
 * @param places what the view keys open: VIEW_REPLAY, VIEW_HANDOVER, JOURNAL...; a key without a place is not offered
 * @param acts   what other keys do: DRILL, END_DRILL...
 * @param signOn asks who acts, while nobody is signed on, and then gives the act a person
 * @param moving rings flash and the clock runs by itself; off for pictures in tests
 */
public record DeskWindowSettings(
        Theme theme,
        Supplier<List<Person>> people,
        Map<DeskAction, Supplier<Overlay>> places,
        Map<DeskAction, Runnable> acts,
        Consumer<Function<Person, Command>> signOn,
        boolean moving) {
    /** Keys that do only what is given here; all others belong to the desk itself. */
    static final Set<DeskAction> GIVEN = EnumSet.of(
            DeskAction.VIEW_BUTTONS,
            DeskAction.VIEW_REPLAY,
            DeskAction.VIEW_PLANS,
            DeskAction.VIEW_HANDOVER,
            DeskAction.DRILL,
            DeskAction.END_DRILL,
            DeskAction.JOURNAL,
            DeskAction.FIND_RECEIVER,
            DeskAction.FOLLOW,
            DeskAction.TEST,
            DeskAction.OUT_OF_SERVICE,
            DeskAction.WORK_ORDER);

    public DeskWindowSettings {
        places = Map.copyOf(places);
        acts = Map.copyOf(acts);
    }

    /** Nothing but the desk itself. */
    public static DeskWindowSettings plain(Theme theme) {
        return new DeskWindowSettings(theme, List::of, Map.of(), Map.of(), act -> {}, true);
    }

    /** Whether a key of {@link #GIVEN} does something here. */
    boolean has(DeskAction action) {
        return places.containsKey(action) || acts.containsKey(action);
    }

    public DeskWindowSettings withPlaces(Map<DeskAction, Supplier<Overlay>> others) {
        return new DeskWindowSettings(theme, people, others, acts, signOn, moving);
    }

    public DeskWindowSettings withActs(Map<DeskAction, Runnable> others) {
        return new DeskWindowSettings(theme, people, places, others, signOn, moving);
    }

    public DeskWindowSettings withPeople(Supplier<List<Person>> others) {
        return new DeskWindowSettings(theme, others, places, acts, signOn, moving);
    }

    public DeskWindowSettings withSignOn(Consumer<Function<Person, Command>> other) {
        return new DeskWindowSettings(theme, people, places, acts, other, moving);
    }

    /** As a still picture. */
    public DeskWindowSettings still() {
        return new DeskWindowSettings(theme, people, places, acts, signOn, false);
    }
}
