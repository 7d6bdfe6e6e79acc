package org.duressdesk.ui.replay;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.paint.CompassRose;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** An incident replayed: the map as it was, the journal list, the tracks. Read-only. Screen thread. */
final class ReplayView extends VBox {
    private static final Texts TEXTS = Texts.of("replay");

    private final ReplayModel model;
    private final Theme theme;
    private final String sub;
    private final MapView map;
    private final Panel mapPanel;
    private final Panel rowsPanel = new Panel(TEXTS.say("journal"));
    private final RowsView rows;
    private final TimelineView timeline;
    private final Transport transport;
    private SizeClass size = SizeClass.L;
    private List<Point> aimed = List.of();

    /**
     * @param flash     the window's beat
     * @param ofThatDay the map is the one that was in force then
     */
    ReplayView(ReplayModel model, Theme theme, FlashClock flash, boolean ofThatDay) {
        this.model = model;
        this.theme = theme;
        this.sub = ofThatDay ? "map.sub" : "map.sub.today";
        MapPicture first = ReplayMap.picture(model, true);
        map = new MapView(first, look(), flash);
        map.setFocusTraversable(false);
        mapPanel = new Panel(first.title());
        mapPanel.subWraps();
        mapPanel.setBody(true, map);
        HBox.setHgrow(mapPanel, Priority.ALWAYS);
        rows = new RowsView(model);
        rowsPanel.getStyleClass().add("replay-journal");
        rowsPanel.setBody(true, rows);
        rowsPanel.setRight(Texting.wrapped(
                TEXTS.say(
                        "rows",
                        Times.count(model.replay().entries().getFirst().sequence()),
                        Times.count(model.replay().entries().getLast().sequence())),
                "small",
                "replay-span"));
        timeline = new TimelineView(model, model::seek);
        transport = new Transport(model);
        VBox below = new VBox(timeline, transport);
        below.getStyleClass().addAll("panel", "replay-tracks");
        HBox above = new HBox(mapPanel, rowsPanel);
        above.getStyleClass().add("replay-above");
        above.setMinHeight(0);
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox inner = new VBox(above, below);
        inner.getStyleClass().add("replay-inner");
        VBox.setVgrow(inner, Priority.ALWAYS);
        getStyleClass().addAll("replay", Coat.NEUTRAL.styleClass());
        getStylesheets()
                .add(Objects.requireNonNull(ReplayView.class.getResource("replay.css"))
                        .toExternalForm());
        getChildren().setAll(ReplayHead.of(model), inner);
        widthProperty().addListener(width -> resized());
        model.onChange(this::refresh);
        refresh();
    }

    private Look look() {
        return new Look(theme, size, Coat.NEUTRAL);
    }

    private void resized() {
        SizeClass now = SizeClass.of(getWidth());
        if (now != size) {
            size = now;
            map.setLook(look());
            rows.setSize(now);
            timeline.setSize(now);
            refresh();
        }
    }

    /** Shows where the play head stands. */
    void refresh() {
        MapPicture picture = ReplayMap.picture(model, size.large());
        map.setCompassInside(size.large());
        map.show(picture);
        List<Point> aim = ReplayMap.aim(picture);
        if (!aim.equals(aimed)) {
            aimed = aim;
            if (aim.isEmpty()) {
                map.fit();
            } else {
                map.jump(aim);
            }
        }
        mapPanel.setTitle(picture.title());
        mapPanel.setSub(TEXTS.say(sub, Times.clock(model.picture().now())));
        Node right = Texting.whole(TEXTS.say(size.large() ? "map.right" : "map.right.short"), "small", "text-3");
        mapPanel.setRight(size.large() ? new Node[] {right} : new Node[] {right, new CompassRose(picture.plan())});
        rows.refresh();
        timeline.refresh();
        transport.refresh();
    }
}
