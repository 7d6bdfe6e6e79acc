package org.duressdesk.ui.people;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The right side of the first run: the two steps, and what this PC has. */
final class FirstRunSteps {
    private static final int STEPS = 2;

    private FirstRunSteps() {}

    static List<Node> steps(Texts texts) {
        return IntStream.rangeClosed(1, STEPS)
                .<Node>mapToObj(n -> step(texts, n))
                .toList();
    }

    private static Node step(Texts texts, int number) {
        Label sign = new Label(String.valueOf(number));
        sign.getStyleClass().add("step-number");
        Label name = new Label(texts.say("first.step." + number));
        name.getStyleClass().add("step-name");
        Label words = new Label(texts.say("first.step." + number + ".words"));
        words.setMinWidth(0);
        words.setWrapText(true);
        VBox both = new VBox(name, words);
        both.getStyleClass().add("words");
        HBox line = new HBox(sign, both);
        line.getStyleClass().add("step-line");
        if (number == 1) {
            line.getStyleClass().add("on");
        }
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(number + ", " + name.getText() + ", " + words.getText());
        return line;
    }

    static List<Node> facts(Texts texts, ThisPc pc) {
        return List.of(
                fact(Glyph.LINK, texts.say("first.pc.ports"), String.valueOf(pc.serialPorts())),
                fact(Glyph.AUDIBLE, texts.say("first.pc.sound"), String.valueOf(pc.soundOutputs())),
                fact(Glyph.JOURNAL, texts.say("first.pc.disk"), pc.diskFree()));
    }

    private static Node fact(Glyph glyph, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("text-1");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label right = new Label(value);
        right.getStyleClass().add("strong");
        HBox line = new HBox(new GlyphIcon(glyph, Token.TEXT1, 30), left, gap, right);
        line.getStyleClass().add("fact-line");
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(name + ": " + value);
        return line;
    }
}
