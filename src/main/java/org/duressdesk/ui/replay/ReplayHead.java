package org.duressdesk.ui.replay;

import javafx.scene.layout.HBox;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The top of the violet frame: what this is, and how to leave it. */
final class ReplayHead extends HBox {
    private static final Texts TEXTS = Texts.of("replay");

    private ReplayHead(String words) {
        getStyleClass().add("replay-head");
        KeyCap esc = new KeyCap("Esc");
        getChildren()
                .setAll(
                        Texting.whole(TEXTS.say("mode"), "replay-mode"),
                        Texting.wrapped(words, "replay-title"),
                        Texting.gap(),
                        Texting.whole(TEXTS.say("closes")),
                        esc,
                        Texting.whole(TEXTS.say("leave"), "strong"));
    }

    static ReplayHead of(ReplayModel model) {
        String place =
                model.firstPress().map(Finding.Press::place).map(p -> p.title()).orElse("");
        return new ReplayHead(TEXTS.say(
                "title",
                model.incident().value(),
                place.isEmpty() ? TEXTS.say("title.unknown") : place,
                Times.day(model.replay().moment(0))));
    }

    /** Before an incident is chosen. */
    static ReplayHead choosing() {
        return new ReplayHead(TEXTS.say("title.choose"));
    }
}
