package org.duressdesk.ui.map.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.DoorSwing;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.PlanLabel;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;

/** The emergency floor of the design's pictures, so that the map can be laid beside them. */
public final class EmergencyFloor {
    static final String TITLE = "Building A, Level 1, Emergency";

    private final List<Room> rooms = new ArrayList<>();
    private final List<DoorSwing> doors = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<PlanLabel> labels = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();
    private List<Point> outline = List.of();
    private String[] size = {};

    private EmergencyFloor() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                EmergencyFloor.class.getResourceAsStream("/plans/emergency.txt"), StandardCharsets.UTF_8))) {
            in.lines().map(l -> l.split("\\|", -1)).forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FloorPlan plan() {
        EmergencyFloor f = new EmergencyFloor();
        return new FloorPlan(
                n(f.size[1]),
                n(f.size[2]),
                n(f.size[3]),
                n(f.size[4]),
                n(f.size[5]),
                f.outline,
                f.rooms,
                f.doors,
                f.exits,
                f.features,
                f.labels,
                Optional.of(LocalDate.of(2025, 3, 12)));
    }

    /** All buttons on watch, except that those named are changed. */
    public static List<Marker> markers(Map<String, UnaryOperator<Marker>> changes) {
        return new EmergencyFloor()
                .markers.stream()
                        .map(m -> changes.getOrDefault(m.id().value(), UnaryOperator.identity())
                                .apply(m))
                        .toList();
    }

    /** The quiet desk of the pictures: one on test, one out of service, one missing, one with low battery. */
    static Map<String, UnaryOperator<Marker>> quiet() {
        return Map.of(
                "E-01",
                m -> m.withState(MarkerState.ON_TEST),
                "E-08",
                m -> m.withState(MarkerState.OUT_OF_SERVICE),
                "E-17",
                m -> m.withState(MarkerState.MISSING),
                "E-10",
                Marker::withLowBattery);
    }

    public static MapPicture quietPicture() {
        return MapPicture.of(plan(), TITLE, markers(quiet()));
    }

    /** One press, not acknowledged. */
    public static MapPicture alarmPicture() {
        return with(Map.of("E-13", m -> m.pressed(MarkerState.UNACKNOWLEDGED, 1, true)))
                .withRooms(List.of(new AlarmedRoom(room("Triage 3"), MarkerState.UNACKNOWLEDGED)))
                .withNearestDoor(door("1"))
                .withCell(Optional.of("H6"));
    }

    /** Three presses, all acknowledged. */
    public static MapPicture callOutPicture() {
        return with(Map.of(
                        "E-13",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 1, false),
                        "E-14",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 2, false),
                        "E-15",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 3, false)))
                .withRooms(List.of(acknowledged("Triage 3"), acknowledged("Check-in"), acknowledged("Waiting room")))
                .withNearestDoor(door("1"))
                .withPressOrder(true, false);
    }

    static MapPicture with(Map<String, UnaryOperator<Marker>> more) {
        Map<String, UnaryOperator<Marker>> all = new java.util.HashMap<>(quiet());
        all.putAll(more);
        return MapPicture.of(plan(), TITLE, markers(all));
    }

    static AlarmedRoom acknowledged(String name) {
        return new AlarmedRoom(room(name), MarkerState.ACKNOWLEDGED);
    }

    static String room(String name) {
        return plan().rooms().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Optional<Exit> door(String number) {
        return plan().exits().stream().filter(e -> e.number().equals(number)).findFirst();
    }

    private void line(String[] f) {
        switch (f[0]) {
            case "plan" -> size = f;
            case "outline" -> outline = points(f[1]);
            case "ground" -> labels.add(new PlanLabel(f[1], at(f[2], f[3]), n(f[4]), false, false, points(f[5])));
            case "hall" ->
                labels.add(new PlanLabel(f[1], at(f[2], f[3]), n(f[4]), true, Boolean.parseBoolean(f[5]), List.of()));
            case "room" -> {
                double x = n(f[6]);
                double y = n(f[7]);
                double w = n(f[8]);
                double h = n(f[9]);
                rooms.add(new Room(
                        f[1],
                        f[2],
                        f[3],
                        f[4],
                        Room.Use.valueOf(f[5]),
                        List.of(new Point(x, y), new Point(x + w, y), new Point(x + w, y + h), new Point(x, y + h)),
                        at(f[10], f[11])));
            }
            case "door" -> doors.add(new DoorSwing(at(f[1], f[2]), Boolean.parseBoolean(f[3]), n(f[4]), (int) n(f[5])));
            case "exit" -> exits.add(new Exit(f[1], at(f[2], f[3]), Exit.Side.valueOf(f[4]), n(f[5])));
            case "feature" -> features.add(new Feature(Feature.Layer.valueOf(f[1]), f[2], at(f[3], f[4])));
            case "button" ->
                markers.add(Marker.normal(
                        new DeviceId(f[1]), at(f[2], f[3]), DeviceKind.valueOf(f[4]), Audibility.valueOf(f[5])));
            default -> throw new IllegalStateException(f[0]);
        }
    }

    private static List<Point> points(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(p -> at(p.split(",")[0], p.split(",")[1]))
                        .toList();
    }

    private static Point at(String x, String y) {
        return new Point(n(x), n(y));
    }

    private static double n(String number) {
        return Double.parseDouble(number);
    }
}
