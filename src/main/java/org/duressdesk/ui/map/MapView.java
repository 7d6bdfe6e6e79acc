package org.duressdesk.ui.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.map.label.FontMeasure;
import org.duressdesk.ui.map.label.MapLayout;
import org.duressdesk.ui.map.paint.Brush;
import org.duressdesk.ui.map.paint.FramePainter;
import org.duressdesk.ui.map.paint.PlanPainter;
import org.duressdesk.ui.map.paint.SignPainter;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.MapWords;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.map.picture.View;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Palette;

/**
 * The floor map: plan, markers, rings, rulers. Screen thread only. {@link #show} with a picture equal to the last costs
 * nothing; a beat of the rings repaints only the rings. Hands: wheel and drag; keys are the desk's.
 */
public final class MapView extends Region {
    private final Canvas base = new Canvas();
    private final Canvas signs = new Canvas();
    private final Rings rings = new Rings();
    private final Canvas frame = new Canvas();
    private final FontMeasure measure = new FontMeasure();
    private final MapPilot pilot;
    private MapPicture picture;
    private MapLayout layout = new MapLayout(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private Look look;
    private Palette palette;
    private Set<Layer> layers = EnumSet.allOf(Layer.class);
    private boolean compass = true;
    private boolean stale = true;
    /** What {@link PlanPainter} took from the picture when it last painted: a press changes little of it. */
    private List<Object> drawnGround = List.of();
    /** The same of {@link FramePainter}. */
    private List<Object> drawnAround = List.of();

    private Consumer<DeviceId> onMarker = id -> {};
    private Runnable onDrawn = () -> {};

    /**
     * @param flash the window's beat
     */
    public MapView(MapPicture first, Look look, FlashClock flash) {
        this.look = look;
        palette = look.palette();
        picture = first;
        pilot = new MapPilot(first.plan(), look.size(), 800, 600);
        pilot.show(first.plan(), !first.notLive().isEmpty());
        rings.visibleProperty().bind(flash.bright());
        getStyleClass().add("map");
        getChildren().setAll(base, signs, rings, frame);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(first.spoken());
        setAccessibleHelp(MapWords.say("spoken.help"));
        setMinSize(200, 150);
        MapHands.attach(this);
    }

    /** Shows another picture. A picture of another floor starts with the whole plan. */
    public void show(MapPicture next) {
        if (next.equals(picture)) {
            return;
        }
        picture = next;
        pilot.show(next.plan(), !next.notLive().isEmpty());
        setAccessibleText(next.spoken());
        redraw();
    }

    public MapPicture picture() {
        return picture;
    }

    public void setLook(Look next) {
        if (!next.equals(look)) {
            look = next;
            palette = next.palette();
            pilot.resize(getWidth(), getHeight(), look.size());
            redraw();
        }
    }

    /** Which layers are drawn; all at first. */
    public void setLayers(Set<Layer> shown) {
        layers = shown.isEmpty() ? EnumSet.noneOf(Layer.class) : EnumSet.copyOf(shown);
        redraw();
    }

    public Set<Layer> layers() {
        return Set.copyOf(layers);
    }

    /** Whether compass and scale stand on the map; where they would cover it they stand in the panel's header. */
    public void setCompassInside(boolean inside) {
        if (inside != compass) {
            compass = inside;
            redraw();
        }
    }

    /** What a click on a device does. */
    public void setOnMarker(Consumer<DeviceId> act) {
        onMarker = act;
    }

    /** Called whenever the map was drawn anew, on the screen thread: what lies over it may have to move. */
    public void setOnDrawn(Runnable act) {
        onDrawn = act;
    }

    /**
     * Where something of this size covers least of what stands on the map: bottom right if nothing does, else further left,
     * else along the top.
     *
     * @return its left upper corner, pixels of this view
     */
    public Point2D free(double w, double h) {
        Rect at = layout.free(
                picture, pilot.camera(), View.of(picture, pilot.camera(), look.size(), measure), compass, w, h);
        return new Point2D(at.x(), at.y());
    }

    /** The whole plan. */
    public void fit() {
        pilot.fit();
        redraw();
    }

    /** Jumps, in one frame, to where all these points are in view. */
    public void jump(List<Point> points) {
        pilot.jump(points);
        redraw();
    }

    public void zoomIn() {
        pilot.zoom(1.25);
        redraw();
    }

    public void zoomOut() {
        pilot.zoom(0.8);
        redraw();
    }

    void zoom(double factor, double x, double y) {
        pilot.zoom(factor, x, y);
        redraw();
    }

    /** Moves the plan by pixels. */
    public void pan(double dx, double dy) {
        pilot.pan(dx, dy);
        redraw();
    }

    /** Brings the first press to the middle, or the middle of the plan where nobody has pressed. */
    public void centre() {
        Point on = picture.pressed().stream()
                .findFirst()
                .map(Marker::at)
                .orElse(new Point(picture.plan().width() / 2, picture.plan().height() / 2));
        pilot.centre(on);
        redraw();
    }

    public Camera camera() {
        return pilot.camera();
    }

    /** Puts the eye where it was, for example when the floor shown before comes back. */
    public void look(Camera at) {
        pilot.look(at);
        redraw();
    }

    void click(double x, double y) {
        layout.at(x, y).ifPresent(m -> onMarker.accept(m.id()));
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        if (w <= Camera.RULER_LEFT || h <= Camera.RULER_TOP) {
            return;
        }
        if (base.getWidth() != w || base.getHeight() != h) {
            for (Canvas canvas : List.of(base, signs, frame)) {
                canvas.setWidth(w);
                canvas.setHeight(h);
            }
            drawnGround = List.of();
            drawnAround = List.of();
            pilot.resize(w, h, look.size());
            stale = true;
        }
        rings.resizeRelocate(0, 0, w, h);
        if (stale) {
            stale = false;
            draw();
        }
    }

    private void draw() {
        Camera camera = pilot.camera();
        layout = MapLayout.of(picture, camera, look.size(), layers, compass, measure);
        List<Object> ground = List.of(picture.plan(), picture.cell(), picture.rooms(), layers(), palette, camera);
        if (!ground.equals(drawnGround)) {
            drawnGround = ground;
            Brush brush = new Brush(cleared(base, camera), palette, camera);
            brush.fill(org.duressdesk.ui.theme.Token.MAP_OUT, new Rect(0, 0, camera.width(), camera.height()));
            new PlanPainter(brush, picture, layers).paint();
        }
        new SignPainter(new Brush(cleared(signs, camera), palette, camera), picture, layout).paint();
        rings.place(layout.spots(), camera, palette);
        List<Object> around = List.of(
                picture.plan(),
                picture.cell(),
                picture.watermark(),
                picture.notLive(),
                layout.edges(),
                layout.plates(),
                look.size(),
                compass,
                palette,
                camera);
        if (!around.equals(drawnAround)) {
            drawnAround = around;
            new FramePainter(
                            new Brush(cleared(frame, camera), palette, camera),
                            picture,
                            layout,
                            look.size(),
                            compass,
                            measure)
                    .paint();
        }
        onDrawn.run();
    }

    private static GraphicsContext cleared(Canvas canvas, Camera camera) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, camera.width(), camera.height());
        return g;
    }
}
