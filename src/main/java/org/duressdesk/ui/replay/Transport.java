package org.duressdesk.ui.replay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.replay.reading.Player;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Play, pause, step and speed. Enter plays and pauses; Space stays the desk's own (decision D14). */
final class Transport extends HBox {
    private static final Texts TEXTS = Texts.of("replay");

    private final ReplayModel model;
    private final ActButton play = ActButton.primary(TEXTS.say("play"), "Enter");
    private final List<ToggleButton> speeds = new ArrayList<>();

    Transport(ReplayModel model) {
        this.model = model;
        getStyleClass().add("transport");
        play.setFocusTraversable(false);
        play.setOnAction(pressed -> model.toggle());
        HBox steps = Texting.row(
                "transport-keys",
                key("\u2190", "key.before", model::before),
                key("\u2192", "key.next", model::next),
                Texting.whole(TEXTS.say("step"), "small"));
        HBox chips = Texting.row("transport-keys");
        for (int times : Player.SPEEDS) {
            ToggleButton chip = new ToggleButton(TEXTS.say("speed.times", times));
            chip.getStyleClass().setAll("choice-chip");
            chip.setFocusTraversable(false);
            chip.setAccessibleText(TEXTS.say("speed.spoken", times));
            chip.setOnAction(chosen -> model.speed(times));
            speeds.add(chip);
            chips.getChildren().add(chip);
        }
        HBox slower = Texting.row(
                "transport-keys", key("\u2212", "key.slower", model::slower), key("+", "key.faster", model::faster));
        getChildren()
                .setAll(
                        play,
                        steps,
                        Texting.whole(TEXTS.say("speed"), "small"),
                        chips,
                        slower,
                        Texting.gap(),
                        Texting.whole(
                                TEXTS.say("zone", Times.offset(model.replay().moment(0))), "small", "text-3"));
    }

    private static KeyCap key(String cap, String spoken, Runnable act) {
        KeyCap key = new KeyCap(cap);
        key.setAccessibleText(TEXTS.say(spoken) + ", key " + cap);
        key.setOnMouseClicked(click -> act.run());
        return key;
    }

    void refresh() {
        Player player = model.player();
        boolean ended = !player.playing() && player.length() > 0 && player.position() >= player.length();
        play.say(TEXTS.say(player.playing() ? "pause" : ended ? "again" : "play"), "Enter");
        for (int i = 0; i < speeds.size(); i++) {
            speeds.get(i).setSelected(Player.SPEEDS.get(i) == player.speed());
        }
    }
}
