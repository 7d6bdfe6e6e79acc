package org.duressdesk.ui.people;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.people.SignOnPicture.PersonLine;
import org.duressdesk.ui.theme.Token;

/** One name of the list. */
final class PersonLineView extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    PersonLineView(PersonLine line, Runnable chosen) {
        Label name = new Label(line.name());
        name.getStyleClass().add("person-name");
        Label role = new Label(line.role());
        role.getStyleClass().add("small");
        VBox words = new VBox(name, role);
        words.getStyleClass().add("words");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label beside = new Label(line.beside());
        beside.getStyleClass().addAll("small", "text-3");
        beside.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("person-line");
        getChildren()
                .setAll(new GlyphIcon(Glyph.PERSON, line.chosen() ? Token.TEXT1 : Token.TEXT3, 34), words, gap, beside);
        pseudoClassStateChanged(SELECTED, line.chosen());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        String spoken = line.name() + ", " + line.role() + (line.beside().isEmpty() ? "" : ", " + line.beside());
        setAccessibleText(line.chosen() ? spoken + ", chosen" : spoken);
        setOnMouseClicked(click -> chosen.run());
    }
}
