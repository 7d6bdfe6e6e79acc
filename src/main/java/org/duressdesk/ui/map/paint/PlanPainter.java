package org.duressdesk.ui.map.paint;

import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import org.duressdesk.domain.site.DoorSwing;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.PlanLabel;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.map.label.RoomWords;
import org.duressdesk.ui.map.picture.AlarmedRoom;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.Grid;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.theme.Token;

/** The building: ground, corridors, rooms, grid, walls, doors. */
public record PlanPainter(Brush brush, MapPicture picture, Set<Layer> layers) {
    /** Metres: an exit narrower than this is only a sign to a stair that leads to the door. */
    private static final double LEAST_DOOR = 0.5;

    /** Metres: thickness of the outer wall, and of the opening of an exit in it. */
    private static final double WALL = 0.25;

    private static final double OPENING = 0.35;

    /** Metres from the wall of a room at which a door is one of it. */
    private static final double AT_WALL = 0.15;

    public void paint() {
        FloorPlan plan = picture.plan();
        ground(plan);
        brush.fillArea(Token.MAP_CORR, plan.outline());
        plan.rooms().forEach(room -> brush.fillArea(Token.MAP_ROOM, room.outline()));
        grid(plan);
        plan.rooms().forEach(this::walls);
        brush.wall(Token.MAP_WALL, plan.outline(), Math.max(4, brush.length(metres(WALL))));
        picture.rooms().forEach(this::alarmed);
        if (layers.contains(Layer.DOORS)) {
            plan.doors().forEach(this::door);
        }
        plan.exits().forEach(this::exit);
    }

    private double metres(double metres) {
        return metres * picture.plan().unitsPerMetre();
    }

    private void ground(FloorPlan plan) {
        double edge = Camera.edge(plan);
        double x = brush.sx(edge);
        double y = brush.sy(edge);
        brush.fill(
                Token.MAP_GROUND,
                new Rect(x, y, brush.sx(plan.width() - edge) - x, brush.sy(plan.height() - edge) - y));
        for (PlanLabel label : plan.labels()) {
            if (!label.outline().isEmpty() && layers.contains(label.hall() ? Layer.ROOMS : Layer.GROUND)) {
                brush.path(label.outline());
                brush.pen(Token.MAP_GRID, 2, 8, 6);
                brush.g().stroke();
            }
        }
    }

    private void grid(FloorPlan plan) {
        brush.pen(Token.MAP_GRID, 1);
        double cell = plan.gridCell();
        double edge = Camera.edge(plan);
        for (double x = cell; x < plan.width() - edge; x += cell) {
            brush.line(brush.sx(x), brush.sy(edge), brush.sx(x), brush.sy(plan.height() - edge));
        }
        for (double y = cell; y < plan.height() - edge; y += cell) {
            brush.line(brush.sx(edge), brush.sy(y), brush.sx(plan.width() - edge), brush.sy(y));
        }
        picture.cell().flatMap(name -> Grid.cell(name)).ifPresent(c -> {
            double x = brush.sx(c.column() * cell);
            double y = brush.sy(c.row() * cell);
            brush.pen(Token.TEXT2, 2, 3, 5);
            brush.g().strokeRect(x, y, brush.sx((c.column() + 1) * cell) - x, brush.sy((c.row() + 1) * cell) - y);
        });
    }

    private void walls(Room room) {
        brush.wall(Token.MAP_WALL, room.outline(), room.use() == Room.Use.ISLAND ? 1.5 : 2);
        Rect on = RoomWords.bounds(room, brush.camera());
        brush.pen(Token.MAP_WALL, 1);
        switch (room.use()) {
            case ROOM, ISLAND -> {}
            case STAIR -> {
                if (layers.contains(Layer.STAIRS)) {
                    for (int k = 1; k < 8; k++) {
                        double x = Math.round(on.x() + on.w() * (0.1 + 0.1 * k));
                        brush.line(x, Math.round(on.y() + on.h() * 0.58), x, Math.round(on.y() + on.h() * 0.92));
                    }
                }
            }
            case LIFT -> {
                if (layers.contains(Layer.STAIRS)) {
                    car(on, 0.62);
                    car(on, 0.81);
                }
            }
        }
    }

    private void car(Rect room, double at) {
        double x = Math.round(room.x() + room.w() * at) + 0.5;
        double y = Math.round(room.y() + room.h() * 0.25) + 0.5;
        double w = Math.round(room.w() * 0.15);
        double h = Math.round(room.h() * 0.5);
        GraphicsContext g = brush.g();
        g.strokeRect(x, y, w, h);
        g.strokeLine(x, y, x + w, y + h);
        g.strokeLine(x + w, y, x, y + h);
    }

    private void alarmed(AlarmedRoom alarmed) {
        picture.plan().rooms().stream()
                .filter(r -> r.id().equals(alarmed.room()))
                .findFirst()
                .ifPresent(room -> {
                    boolean banded = brush.palette().banded();
                    switch (alarmed.state()) {
                        case UNACKNOWLEDGED ->
                            outline(
                                    room,
                                    Token.TEXT1,
                                    Token.ALARM,
                                    !brush.palette().hueless());
                        case ACKNOWLEDGED -> outline(room, Token.ON_ACK, Token.ACK_FILL, banded);
                        case RETURNED, ON_TEST, OUT_OF_SERVICE, MISSING, BLIND, NORMAL ->
                            outline(room, Token.TEXT2, Token.TEXT2, false);
                    }
                });
    }

    private void outline(Room room, Token outer, Token inner, boolean both) {
        if (both) {
            brush.wall(outer, room.outline(), 8);
        }
        brush.wall(inner, room.outline(), 4);
    }

    private void door(DoorSwing door) {
        double x = brush.sx(door.at().x());
        double y = brush.sy(door.at().y());
        double len = brush.length(door.width());
        GraphicsContext g = brush.g();
        boolean alarmed = picture.rooms().stream()
                .anyMatch(a -> picture.plan().rooms().stream()
                        .anyMatch(r -> r.id().equals(a.room())
                                && Outline.distance(r.outline(), door.at()) <= metres(AT_WALL)));
        brush.pen(Token.MAP_CORR, alarmed ? 9 : 5);
        if (door.vertical()) {
            g.strokeLine(x, y, x, y + len);
        } else {
            g.strokeLine(x, y, x + len, y);
        }
        if (door.swing() == 0) {
            return;
        }
        brush.pen(Token.MAP_WALL, 1);
        double side = Math.signum(door.swing());
        if (door.vertical()) {
            g.strokeLine(x, y + 0.5, x + side * len, y + 0.5);
            g.strokeArc(x - len, y - len, 2 * len, 2 * len, side > 0 ? 270 : 180, 90, ArcType.OPEN);
        } else {
            g.strokeLine(x + 0.5, y, x + 0.5, y + side * len);
            g.strokeArc(x - len, y - len, 2 * len, 2 * len, side > 0 ? 270 : 0, 90, ArcType.OPEN);
        }
    }

    private void exit(Exit exit) {
        double x = brush.sx(exit.at().x());
        double y = brush.sy(exit.at().y());
        double half = brush.length(exit.width() / 2);
        double thick = Math.max(6, brush.length(metres(OPENING)));
        if (exit.width() < metres(LEAST_DOOR)) {
            return;
        }
        boolean across = exit.side() == Exit.Side.TOP || exit.side() == Exit.Side.BOTTOM;
        GraphicsContext g = brush.g();
        brush.pen(Token.MAP_GROUND, thick);
        if (across) {
            g.strokeLine(x - half, y, x + half, y);
        } else {
            g.strokeLine(x, y - half, x, y + half);
        }
        brush.pen(Token.TEXT2, 3);
        for (double end : new double[] {-half, half}) {
            if (across) {
                g.strokeLine(x + end, y - 5, x + end, y + 5);
            } else {
                g.strokeLine(x - 5, y + end, x + 5, y + end);
            }
        }
    }
}
