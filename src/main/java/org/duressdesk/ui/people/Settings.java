package org.duressdesk.ui.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.duressdesk.ui.common.SectionHead;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.people.SignOnPicture.Setting;
import org.duressdesk.ui.words.Texts;

/** What stands below the PIN: what comes next, and what a supervisor has set. */
final class Settings {
    private static final double GAP = 12;

    private Settings() {}

    static List<Node> nodes(Texts texts, List<Setting> settings) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new SectionHead(texts.say("next.head"), ""));
        for (String number : List.of("1", "2")) {
            nodes.add(line(texts.say("next." + number), texts.say("next." + number + ".words"), "text-2"));
        }
        Region gap = new Region();
        gap.setMinHeight(GAP);
        nodes.add(gap);
        nodes.add(new SectionHead(texts.say("settings.head"), ""));
        settings.forEach(setting -> nodes.add(line(setting.name(), setting.value(), "strong")));
        return nodes;
    }

    private static Node line(String name, String value, String style) {
        Label left = Texting.wrapped(name, "text-1", "setting-name");
        Label right = Texting.wrapped(value, style);
        HBox line = new HBox(left, right);
        line.getStyleClass().add("setting");
        line.setAccessibleText(name + ": " + value);
        return line;
    }
}
