package org.duressdesk.ui.window;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/**
 * The cover of a quiet desk (decision D16): a sign-in page that a visitor may read. The small number by the clock is the
 * count of open incidents. F12 returns. Space does nothing here: nobody acknowledges what they cannot see.
 */
final class CoverOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("window");
    private static final int LINES = 10;

    private final DeskViewModel model;
    private final OverlayHost overlays;
    private final VBox page = new VBox();
    private final Label count = Texting.whole("", "small", "cover-count");
    private final Label clock = Texting.whole("", "strong");
    private final ChangeListener<DeskPicture> changed = (p, old, now) -> show();

    CoverOverlay(DeskViewModel model, OverlayHost overlays) {
        this.model = model;
        this.overlays = overlays;
        page.getStyleClass().add("cover");
        HBox head =
                Texting.row("cover-head", Texting.label(TEXTS.say("cover.title"), "head"), Texting.gap(), count, clock);
        page.getChildren().add(head);
        page.getChildren().add(line(TEXTS.say("cover.name"), TEXTS.say("cover.visiting"), TEXTS.say("cover.time")));
        for (int i = 0; i < LINES; i++) {
            page.getChildren().add(line("", "", ""));
        }
        show();
    }

    private static HBox line(String... cells) {
        HBox row = Texting.row("cover-line");
        for (String cell : cells) {
            Label label = Texting.label(cell, "text-3");
            label.setPrefWidth(400);
            row.getChildren().add(label);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void show() {
        int open = model.view().snapshot().state().incidents().size();
        count.setText(Integer.toString(open));
        count.setVisible(open > 0);
        clock.setText(model.picture().get().strip().clock().substring(0, 5));
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public String title() {
        return TEXTS.say("cover.title");
    }

    @Override
    public boolean key(Stroke stroke) {
        if (stroke.key().equals(DeskAction.COVER.cap())) {
            overlays.close(this);
        }
        return true;
    }

    @Override
    public boolean closedByAlarm() {
        return false;
    }

    @Override
    public boolean keepsSpace() {
        return true;
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(SoftKey.of(DeskAction.COVER.cap(), ""));
    }

    @Override
    public void shown() {
        model.picture().addListener(changed);
    }

    @Override
    public void hidden() {
        model.picture().removeListener(changed);
    }
}
