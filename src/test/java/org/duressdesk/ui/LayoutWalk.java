package org.duressdesk.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duressdesk.ui.common.WholeWords;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.words.Pseudo;

/**
 * Looks at what is laid out, by arithmetic on its nodes: no text is shown with dots or without its last words, none leaves
 * the window, what clips it, or the box that is painted around it, and no two texts or controls lie on each other. Maps
 * place their own labels and are tested where they do. What can be scrolled up and down may be higher than its place.
 */
public final class LayoutWalk {
    /** Edges of boxes fall between pixels. */
    private static final double SLACK = 1.5;
    /** Lines of a typeface are higher than its letters, by this much of their height above and below. */
    private static final double LEADING = 0.18;

    private final List<String> faults = new ArrayList<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    /** Something that must not lie on another of its kind. */
    private record Thing(String what, Bounds at) {}

    private LayoutWalk() {}

    /** Walks a scene that has been laid out; on the screen thread. */
    public static LayoutWalk of(Scene scene) {
        LayoutWalk walk = new LayoutWalk();
        Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        if (scene.getRoot().getStyleClass().contains("desk-window")) {
            walk.seen.add(scene.getRoot().getClass());
            scene.getRoot().getChildrenUnmodifiable().forEach(child -> walk.layer(List.of(child), window, window));
        } else {
            walk.layer(List.of(scene.getRoot()), window, window);
        }
        return walk;
    }

    /** What is wrong, a line each. */
    public List<String> faults() {
        return List.copyOf(new LinkedHashSet<>(faults));
    }

    /** Classes of all nodes that were visible. */
    public Set<Class<?>> seen() {
        return seen;
    }

    /** Things that lie beside each other. */
    private void layer(List<? extends Node> nodes, Bounds clip, Bounds box) {
        List<Thing> things = new ArrayList<>();
        nodes.forEach(node -> look(node, clip, box, things));
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                Thing one = things.get(i);
                Thing other = things.get(j);
                double w =
                        Math.min(one.at.getMaxX(), other.at.getMaxX()) - Math.max(one.at.getMinX(), other.at.getMinX());
                double h =
                        Math.min(one.at.getMaxY(), other.at.getMaxY()) - Math.max(one.at.getMinY(), other.at.getMinY());
                if (w > SLACK && h > SLACK) {
                    faults.add(
                            String.format(Locale.ROOT, "overlap of %.0fx%.0f: %s and %s", w, h, one.what, other.what));
                }
            }
        }
    }

    /**
     * @param clip what is drawn at all
     * @param box  the box that is painted around it
     */
    private void look(Node node, Bounds clip, Bounds box, List<Thing> things) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        seen.add(node.getClass());
        Bounds at = node.localToScene(node.getLayoutBounds());
        Bounds clipped = node.getClip() instanceof Rectangle
                ? common(clip, node.localToScene(node.getClip().getLayoutBounds()))
                : clip;
        switch (node) {
            case MapView map -> {
                remember(map);
                things.add(new Thing("the map", at));
            }
            case OverlayHost host -> host.getChildren().forEach(child -> layer(List.of(child), clipped, clipped));
            case ScrollPane pane -> {
                inside("scrolled place", at, clipped, box);
                things.add(new Thing("scrolled place", at));
                Bounds endless = new BoundingBox(at.getMinX(), -1e6, at.getWidth(), 2e6);
                layer(List.of(pane.getContent()), endless, endless);
            }
            case TextInputControl field -> {
                String what = "field " + field.getAccessibleText();
                inside(what, at, clipped, box);
                things.add(new Thing(what, at));
            }
            case TextFlow flow -> {
                Bounds words = words(flow);
                if (words != null) {
                    inside(name(flow), words, clipped, box);
                    things.add(new Thing(name(flow), words));
                }
            }
            case Text text -> {
                if (!text.getText().isBlank()) {
                    Bounds letters = letters(text);
                    inside(quoted(text.getText()), letters, clipped, box);
                    things.add(new Thing(quoted(text.getText()), letters));
                }
            }
            case Labeled chip
            when chip.getStyleClass().contains("edge-chip") -> labeled(chip, at, clipped, box, new ArrayList<>());
            case Labeled labeled -> labeled(labeled, at, clipped, box, things);
            case Parent parent
            when node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW -> {
                remember(parent);
                things.add(new Thing("sign " + node.getAccessibleText(), at));
            }
            case Parent parent -> children(parent, at, clipped, box, things);
            default -> {}
        }
    }

    private void children(Parent parent, Bounds at, Bounds clip, Bounds box, List<Thing> things) {
        Bounds around = parent instanceof Region region && painted(region) ? common(box, at) : box;
        parent.getChildrenUnmodifiable().forEach(child -> look(child, clip, around, things));
    }

    private void labeled(Labeled labeled, Bounds at, Bounds clip, Bounds box, List<Thing> things) {
        String whole = labeled instanceof WholeWords words ? words.getAccessibleText() : labeled.getText();
        Bounds text = null;
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text letters
                    && child.isVisible()
                    && !letters.getText().isBlank()) {
                text = letters(letters);
                if (!letters.getText().equals(whole) && (Pseudo.ours(whole) || !spoken(labeled, whole))) {
                    faults.add("cut: " + quoted(whole) + " to " + quoted(letters.getText()));
                }
            }
        }
        if (text == null && whole != null && !whole.isBlank() && labeled.getGraphic() == null) {
            faults.add("not shown: " + quoted(whole));
        }
        boolean bordered = painted(labeled) || labeled instanceof Button;
        String what = whole == null || whole.isBlank() ? deep(labeled) : quoted(whole);
        if (text != null) {
            inside(what, text, clip, bordered ? common(box, at) : box);
        }
        if (bordered) {
            inside("the box of " + what, at, clip, box);
            things.add(new Thing(what, at));
        } else if (text != null) {
            things.add(new Thing(what, text));
        }
        if (labeled.getGraphic() != null) {
            layer(List.of(labeled.getGraphic()), clip, bordered ? common(box, at) : box);
        }
    }

    /** A value of the site that is cut on the screen is read out whole with its row or panel. */
    private static boolean spoken(Node node, String whole) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.getAccessibleText() != null && around.getAccessibleText().contains(whole)) {
                return true;
            }
        }
        return false;
    }

    private void inside(String what, Bounds at, Bounds clip, Bounds box) {
        beyond("drawn off", what, at, clip);
        if (!clip.equals(box)) {
            beyond("out of its box", what, at, box);
        }
    }

    private void beyond(String how, String what, Bounds at, Bounds limit) {
        double by = Math.max(
                Math.max(limit.getMinX() - at.getMinX(), at.getMaxX() - limit.getMaxX()),
                Math.max(limit.getMinY() - at.getMinY(), at.getMaxY() - limit.getMaxY()));
        if (by > SLACK) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s by %.0f: %s at %.0f,%.0f %.0fx%.0f of %.0f,%.0f %.0fx%.0f",
                    how,
                    by,
                    what,
                    at.getMinX(),
                    at.getMinY(),
                    at.getWidth(),
                    at.getHeight(),
                    limit.getMinX(),
                    limit.getMinY(),
                    limit.getWidth(),
                    limit.getHeight()));
        }
    }

    private void remember(Node node) {
        if (node.isVisible()) {
            seen.add(node.getClass());
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(this::remember);
            }
        }
    }

    private static boolean painted(Region region) {
        boolean filled = region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> !(fill.getFill() instanceof Color color) || color.getOpacity() > 0);
        boolean framed = region.getBorder() != null
                && region.getBorder().getStrokes().stream()
                        .anyMatch(stroke -> List.of(
                                        stroke.getTopStroke(),
                                        stroke.getRightStroke(),
                                        stroke.getBottomStroke(),
                                        stroke.getLeftStroke())
                                .stream()
                                .allMatch(side -> side instanceof Color color && color.getOpacity() > 0));
        return filled || framed;
    }

    /** Where the letters are, without the air above and below that belongs to a line. */
    private static Bounds letters(Text text) {
        Bounds at = text.localToScene(text.getLayoutBounds());
        double air = text.getFont().getSize() * LEADING;
        return new BoundingBox(at.getMinX(), at.getMinY() + air, at.getWidth(), Math.max(1, at.getHeight() - 2 * air));
    }

    private static Bounds words(TextFlow flow) {
        Bounds all = null;
        for (Node child : flow.getChildren()) {
            if (child instanceof Text text && !text.getText().isBlank()) {
                Bounds at = letters(text);
                all = all == null ? at : around(all, at);
            }
        }
        return all;
    }

    private static Bounds around(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static String name(Node node) {
        return quoted(String.valueOf(node.getAccessibleText()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace('\n', '/') + "\"";
    }

    /** The words somewhere within. */
    private static String deep(Node node) {
        List<String> all = new ArrayList<>();
        gather(node, all);
        return quoted(String.join(" | ", all));
    }

    private static void gather(Node node, List<String> all) {
        if (node instanceof Text text && !text.getText().isBlank()) {
            all.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
        }
    }
}
