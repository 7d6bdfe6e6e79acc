package org.duressdesk.ui.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.theme.Theme;

/** Windows with the same keys as those of the program, for pictures: an empty list stands behind them. */
public final class OfProgram {
    private OfProgram() {}

    /** A real desk. */
    public static DeskWindowSettings desk(Theme theme) {
        return DeskWindowSettings.plain(theme)
                .still()
                .withPlaces(places())
                .withActs(Map.of(DeskAction.DRILL, () -> {}));
    }

    /** A drill to play by hand; its panel is docked besides. */
    public static DeskWindowSettings drill(Theme theme) {
        return DeskWindowSettings.plain(theme)
                .still()
                .withPlaces(places())
                .withActs(Map.of(DeskAction.END_DRILL, () -> {}));
    }

    private static Map<DeskAction, Supplier<Overlay>> places() {
        Map<DeskAction, Supplier<Overlay>> places = new EnumMap<>(DeskAction.class);
        for (DeskAction action :
                new DeskAction[] {DeskAction.VIEW_REPLAY, DeskAction.JOURNAL, DeskAction.FIND_RECEIVER}) {
            places.put(action, () -> Lists.help(key -> false));
        }
        return places;
    }
}
