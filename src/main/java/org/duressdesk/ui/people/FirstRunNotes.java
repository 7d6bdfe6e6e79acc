package org.duressdesk.ui.people;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.duressdesk.domain.people.SecretRule;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** What stands beside each field: a tick and why it is asked, or a mark and what is missing. */
final class FirstRunNotes {
    private final Texts texts;

    FirstRunNotes(Texts texts) {
        this.texts = texts;
    }

    void full(HBox place, FirstRunViewModel model) {
        say(place, !model.fullName().isEmpty(), false, texts.say("first.full.ok"));
    }

    void shortName(HBox place, FirstRunViewModel model) {
        boolean missing = model.shortName().isEmpty();
        say(
                place,
                !missing,
                missing && !model.fullName().isEmpty(),
                texts.say(missing && !model.fullName().isEmpty() ? "first.short.open" : "first.short.ok"));
    }

    void secret(HBox place, FirstRunViewModel model) {
        if (!model.secretBegun()) {
            say(place, false, false, texts.say("first.secret.rule"));
            return;
        }
        switch (model.secretFinding()) {
            case FINE -> say(place, true, false, texts.say("first.secret.rule"));
            case TOO_SHORT -> say(place, false, true, tooShort(model));
            case TOO_LONG -> say(place, false, true, texts.say("first.secret.long"));
            case ROW_OF_KEYS -> say(place, false, true, texts.say("first.secret.row"));
            case DATE -> say(place, false, true, texts.say("first.secret.date"));
        }
    }

    private String tooShort(FirstRunViewModel model) {
        if (!model.secretIsPin()) {
            return texts.say("first.secret.short.password", SecretRule.PASSWORD_LENGTH);
        }
        int missing = SecretRule.PIN_LENGTH - model.secretLength();
        return missing == 1 ? texts.say("first.secret.short.pin.one") : texts.say("first.secret.short.pin", missing);
    }

    void again(HBox place, FirstRunViewModel model) {
        if (!model.againBegun()) {
            say(place, false, false, texts.say("first.again.rule"));
        } else if (model.same()) {
            say(place, true, false, texts.say("first.again.ok"));
        } else if (model.missingAgain() > 0) {
            say(
                    place,
                    false,
                    true,
                    model.missingAgain() == 1
                            ? texts.say("first.again.short.one")
                            : texts.say("first.again.short", model.missingAgain()));
        } else {
            say(place, false, true, texts.say("first.again.differs"));
        }
    }

    private static void say(HBox place, boolean fine, boolean wrong, String words) {
        Label label = new Label(words);
        label.setMinWidth(0);
        if (wrong) {
            label.getStyleClass().add("strong");
            Label must = new Label("!");
            must.getStyleClass().add("must");
            place.getChildren().setAll(must, label);
        } else if (fine) {
            place.getChildren().setAll(new GlyphIcon(Glyph.DONE, Token.TEXT2, 20), label);
        } else {
            place.getChildren().setAll(label);
        }
    }
}
