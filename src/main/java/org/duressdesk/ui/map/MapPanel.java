package org.duressdesk.ui.map;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.theme.Look;

/**
 * The map in its panel. The header names the floor, says why the map is where it is, and what its keys do; a strip may
 * stand between header and map (presses in the small layout, the tray of devices that are not on the map).
 */
public final class MapPanel extends Panel {
    private static final int STALE_DAYS = 365;

    private final MapView map;
    private final StackPane place;
    private final CompassRose rose;
    private final Label verified = small();
    private final Label gridSize = small();
    private Look look;
    private boolean roomy = true;
    private Optional<Node> strip = Optional.empty();
    private Node[] hints = {};

    public MapPanel(MapView map, Look look) {
        super(map.picture().title());
        this.map = map;
        this.look = look;
        place = new StackPane(map);
        place.setAlignment(Pos.TOP_RIGHT);
        place.setMinSize(0, 0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        rose = new CompassRose(look.size().large() ? 40 : 36);
        getStyleClass().add("map-panel");
        setHints(hint("L", MapWords.say("layers")), hint("0", MapWords.say("fit")));
        lay();
    }

    public MapView map() {
        return map;
    }

    /** Shows the picture and its name. {@code today} decides whether the plan's verified-on date warns. */
    public void show(MapPicture picture, String sub, LocalDate today) {
        setTitle(picture.title());
        setSub(sub);
        rose.show(picture.plan().trueNorth());
        gridSize.setText(MapWords.say("grid", Math.round(picture.plan().gridCell() / picture.plan().unitsPerMetre())));
        verified(picture.plan().verifiedOn(), today);
        map.show(picture);
    }

    private void verified(Optional<LocalDate> on, LocalDate today) {
        boolean stale = on.map(day -> ChronoUnit.DAYS.between(day, today) > STALE_DAYS).orElse(true);
        verified.setText(on.map(day -> MapWords.say("verified", DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day))).orElse(MapWords.say("verified.never")));
        verified.getStyleClass().setAll("label", "small", stale ? "trouble-text" : "text-3");
    }

    public void setLook(Look next) {
        look = next;
        map.setLook(next);
        lay();
    }

    /** False where the map is so small or so full that compass and scale would cover it: they go to the header. */
    public void setRoomy(boolean inside) {
        roomy = inside;
        lay();
    }

    /** What stands between header and map. */
    public void setStrip(Optional<Node> node) {
        strip = node;
        lay();
    }

    /** Keys shown at the right of the header; see {@link #hint}. */
    public void setHints(Node... nodes) {
        hints = nodes.clone();
        lay();
    }

    /** A key and what it does. */
    public static Node hint(String key, String act) {
        Label words = new Label(act);
        words.getStyleClass().addAll("small", "text-2");
        words.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(8, new KeyCap(key), words);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Opens the list of layers over the map, or closes it. */
    public void toggleLayers() {
        if (layersOpen()) {
            place.getChildren().setAll(map);
            map.requestFocus();
        } else {
            LayerList list = new LayerList(map.layers(), map::setLayers);
            StackPane.setMargin(list, new Insets(Camera.RULER_TOP + 8, 8, 8, 8));
            place.getChildren().setAll(map, list);
            list.takeFocus();
        }
    }

    public boolean layersOpen() {
        return place.getChildren().size() > 1;
    }

    private void key(KeyEvent e) {
        boolean plain = !e.isControlDown() && !e.isAltDown();
        if (plain && (e.getCode() == KeyCode.L || e.getCode() == KeyCode.ESCAPE && layersOpen())) {
            toggleLayers();
            e.consume();
        }
    }

    private void lay() {
        boolean inside = roomy && look.size().large();
        map.setCompassInside(inside);
        List<Node> right = new ArrayList<>(List.of(hints));
        if (inside) {
            right.add(verified);
        } else {
            if (verified.getStyleClass().contains("trouble-text")) {
                right.add(verified);
            }
            right.add(gridSize);
            right.add(rose);
        }
        setRight(right.toArray(Node[]::new));
        List<Node> body = new ArrayList<>();
        strip.ifPresent(body::add);
        body.add(place);
        setBody(true, body.toArray(Node[]::new));
        VBox.setVgrow(place, Priority.ALWAYS);
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll("small", "text-3");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
