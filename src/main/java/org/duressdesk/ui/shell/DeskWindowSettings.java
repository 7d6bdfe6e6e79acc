package org.duressdesk.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duressdesk.desk.decide.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.theme.Theme;

/**
 * What a window is told by who opens it.
 *
 * @param theme  dark or light
 * @param people whom an incident can be handed over to
 * @param places what the view keys open: VIEW_REPLAY, VIEW_HANDOVER, DRILL, JOURNAL...; a key without a place says so
 * @param acts   what other keys do: END_DRILL...
 * @param signOn asks who acts, while nobody is signed on, and then gives the act a person
 * @param moving rings flash and the clock runs by itself; off for pictures in tests
 */
public record DeskWindowSettings(
        Theme theme, Supplier<List<Person>> people, Map<DeskAction, Supplier<Overlay>> places, Map<DeskAction, Runnable> acts,
        Consumer<Function<Person, Command>> signOn, boolean moving) {
    public DeskWindowSettings {
        places = Map.copyOf(places);
        acts = Map.copyOf(acts);
    }

    /** Nothing but the desk itself. */
    public static DeskWindowSettings plain(Theme theme) {
        return new DeskWindowSettings(theme, List::of, Map.of(), Map.of(), act -> { }, true);
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
