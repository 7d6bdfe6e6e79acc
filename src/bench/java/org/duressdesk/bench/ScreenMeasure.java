package org.duressdesk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duressdesk.simulator.port.Pty;

/** Last byte of a press to the first changed frame, on a real window system whose memory is watched. */
final class ScreenMeasure implements Measure {
    private static final double GOAL_MILLIS = 100;

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public String missing() {
        return Pty.supported() ? VirtualScreen.missing() : "this system has no pseudo-terminals";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int count = quick ? 10 : 100;
        int seconds = quick ? 1 : 10;
        int runs = quick ? 1 : 3;
        Path site = BigSite.make(room.site(), room.folder().resolve("site"));
        List<String> desk = new ArrayList<>();
        List<String> square = new ArrayList<>();
        List<String> slowest = new ArrayList<>();
        try (VirtualScreen screen = VirtualScreen.open(room.folder().resolve("screen"))) {
            for (int i = 0; i < runs; i++) {
                square.addAll(screen.run("toggle", site, room.folder(), count, seconds));
                List<String> start =
                        screen.run("frames", site, room.folder().resolve("desk-" + i + "/journal"), count, seconds);
                slowest.add("start " + (i + 1) + ": " + slowest(start));
                said.accept("screen, " + slowest.getLast());
                desk.addAll(start);
            }
        }
        Spread frames = VirtualScreen.spread(desk, "frame");
        return List.of(
                Figure.of(
                                "screen",
                                "last byte of a press to the first changed frame in the memory of an X server (Xvfb, "
                                        + "openbox, GTK window 1920x1080, software rendering): " + BigSite.BUTTONS
                                        + " buttons, 5 floors, " + count + " presses in " + seconds
                                        + " s, first presses of a program "
                                        + "just started included, " + runs + " starts",
                                "ms",
                                frames)
                        .against(
                                "a byte that turns a square over in an empty window, same serial library and screen",
                                VirtualScreen.spread(square, "frame"))
                        .goal("p99 at most 100 ms", frames.p99() <= GOAL_MILLIS)
                        .with("slowest_presses", slowest),
                Figure.of(
                        "screen-desk",
                        "last byte of a press to the desk's published picture, in the same runs",
                        "ms",
                        VirtualScreen.spread(desk, "picture")),
                Figure.of(
                        "screen-gap",
                        "how long an act waited for the screen thread, asked every 5 ms in the same runs",
                        "ms",
                        VirtualScreen.spread(desk, "gap")));
    }

    /** The five slowest presses of a start, which in their order and how many milliseconds: "press 1 140, press 27 88". */
    private static String slowest(List<String> start) {
        List<Double> frames = start.stream()
                .filter(line -> line.startsWith("frame "))
                .map(line -> Double.valueOf(line.substring(6)))
                .toList();
        return IntStream.range(0, frames.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -frames.get(i)))
                .limit(5)
                .map(i -> "press " + (i + 1) + " " + Math.round(frames.get(i)))
                .collect(Collectors.joining(", "));
    }
}
