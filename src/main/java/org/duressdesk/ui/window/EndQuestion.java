package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/**
 * Whether the desk shall really end: closing the window ends monitoring, and that must not happen by accident. Enter and
 * Esc stay, a new alarm stays too; only Ctrl+E ends, and only in the name of who is signed on.
 */
final class EndQuestion implements Overlay {
    /** What ends the desk: two keys at once, that nobody types by accident. */
    static final String END_KEY = "Ctrl+E";

    private static final Texts TEXTS = Texts.of("window");

    private final OverlayHost overlays;
    private final boolean drill;
    private final boolean freely;
    private final Runnable end;
    private final Panel panel;
    private final VBox lines = new VBox();
    private final ActButton stay = ActButton.primary(TEXTS.say("end.stay"), "Enter");
    private final ActButton ends;
    private final Label why = Texting.label("", "small", "text-2");
    private String refused = "";

    /**
     * @param drill  nothing real is ended
     * @param freely also nobody who is signed on may end it: a drill, or a desk that nobody was set up for
     */
    EndQuestion(OverlayHost overlays, Snapshot snapshot, boolean drill, boolean freely, Runnable end) {
        this.overlays = overlays;
        this.drill = drill;
        this.freely = freely;
        this.end = end;
        panel = new Panel(title());
        ends = ActButton.plain(TEXTS.say(drill ? "drill.end" : "end.act"), END_KEY);
        panel.getStyleClass().addAll("form", "end-question");
        panel.setRight(new KeyCap("Esc"));
        lines.getStyleClass().add("end-lines");
        why.setWrapText(true);
        stay.setFocusTraversable(false);
        ends.setFocusTraversable(false);
        List.of(stay, ends).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        stay.setOnAction(e -> overlays.close(this));
        ends.setOnAction(e -> end());
        HBox acts = Texting.row("end-acts", stay, Texting.gap(), ends);
        panel.setBody(false, lines, acts, why);
        why.getStyleClass().add("end-why");
        seen(snapshot);
    }

    @Override
    public void seen(Snapshot snapshot) {
        List<String> said = new ArrayList<>();
        said.add(TEXTS.say(drill ? "end.drill.line" : "end.line"));
        int held = snapshot.storage().failure().isPresent() ? snapshot.storage().held() : 0;
        if (held > 0) {
            said.add(TEXTS.say("end.held", held));
        }
        int open = snapshot.state().incidents().size();
        if (open > 0) {
            said.add(TEXTS.say(open == 1 ? "end.open.one" : "end.open", open));
        }
        snapshot.state().signedOn().ifPresent(person -> said.add(TEXTS.say("end.off", person.name())));
        refused = snapshot.state().signedOn().isEmpty() && !freely ? TEXTS.say("end.nobody") : "";
        lines.getChildren().setAll(said.stream().map(EndQuestion::line).toList());
        ends.refuse(refused);
        why.setText(refused);
        why.setVisible(!refused.isEmpty());
        why.setManaged(!refused.isEmpty());
    }

    private static Label line(String text) {
        Label line = Texting.label(text, "text-1");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void end() {
        if (refused.isEmpty()) {
            overlays.close(this);
            end.run();
        }
    }

    @Override
    public boolean key(Stroke stroke) {
        if (stroke.ctrl()) {
            if (stroke.key().equals("E")) {
                end();
            }
            return stroke.key().equals("E");
        }
        boolean stays = stroke.key().equals("Enter") || stroke.key().equals("Esc");
        if (stays) {
            overlays.close(this);
        }
        return stays;
    }

    @Override
    public Parent root() {
        return panel;
    }

    @Override
    public String title() {
        return TEXTS.say(drill ? "end.drill" : "end.title");
    }

    @Override
    public Room room() {
        return Room.ABOVE;
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(
                SoftKey.of("Enter", TEXTS.say("end.stay")),
                SoftKey.of(END_KEY, TEXTS.say(drill ? "drill.end" : "end.act")));
    }
}
