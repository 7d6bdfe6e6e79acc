package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.PanelOverlay;
import org.duressdesk.ui.queue.HeldBack;
import org.duressdesk.ui.words.Texts;

/** Panels that only show: every key (F1), signals held back (F4). */
final class Lists {
    private static final Texts TEXTS = Texts.of("window");
    private static final int MOST = 14;

    private Lists() {}

    /** The keys that do something with what they do, in the order of the design; keys of one kind share a line. */
    static List<Map.Entry<String, String>> keys(Predicate<DeskAction> offers) {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        for (DeskAction action :
                Arrays.stream(DeskAction.values()).filter(offers).toList()) {
            TEXTS.find("help."
                            + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                    .ifPresent(text -> lines.add(Map.entry(
                            TEXTS.find("help.cap."
                                            + action.name()
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-'))
                                    .orElse(action.cap()),
                            text)));
        }
        return lines;
    }

    static Overlay help(Predicate<DeskAction> offers) {
        List<Map.Entry<String, String>> lines = keys(offers);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-columns");
        int half = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            KeyCap cap = new KeyCap(lines.get(i).getKey());
            grid.add(Texting.row("help-key", cap), i / half * 2, i % half);
            grid.add(Texting.wrapped(lines.get(i).getValue(), "small"), i / half * 2 + 1, i % half);
        }
        return list(TEXTS.say("help.title"), grid);
    }

    static Overlay heldBack(DeskView view) {
        HeldBack held = HeldBack.of(view.snapshot());
        VBox lines = new VBox();
        lines.getStyleClass().add("form-part");
        lines.getChildren().add(Texting.sentence(held.total() == 0 ? TEXTS.say("held.none") : TEXTS.say("held.head")));
        List<String> all = held.lines(view.snapshot());
        all.stream().limit(MOST).forEach(line -> lines.getChildren().add(Texting.sentence(line)));
        if (all.size() > MOST) {
            lines.getChildren().add(Texting.sentence(TEXTS.say("held.more", all.size() - MOST)));
        }
        return list(TEXTS.say("held.title"), lines);
    }

    private static Overlay list(String title, Node body) {
        Panel panel = new Panel(title);
        panel.getStyleClass().add("form");
        panel.setRight(new KeyCap(DeskAction.LEAVE.cap()));
        panel.setBody(false, body);
        return PanelOverlay.list(title, panel);
    }
}
