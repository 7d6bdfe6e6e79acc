package org.duressdesk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duressdesk.receiver.simulator.Pty;

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
        try (VirtualScreen screen = VirtualScreen.open(room.folder().resolve("screen"))) {
            for (int i = 0; i < runs; i++) {
                square.addAll(screen.run("toggle", site, room.folder(), count, seconds));
                desk.addAll(screen.run("frames", site, room.folder().resolve("desk-" + i + "/journal"), count, seconds));
            }
        }
        Spread frames = VirtualScreen.spread(desk, "frame");
        return List.of(
                Figure.of("screen", "last byte of a press to the first changed frame in the memory of an X server (Xvfb, "
                                + "openbox, GTK window 1920x1080, software rendering): " + BigSite.BUTTONS
                                + " buttons, 5 floors, " + count + " presses in " + seconds + " s, first presses of a program "
                                + "just started included, " + runs + " starts", "ms", frames)
                        .against("a byte that turns a square over in an empty window, same serial library and screen",
                                VirtualScreen.spread(square, "frame"))
                        .goal("p99 at most 100 ms", frames.p99() <= GOAL_MILLIS),
                Figure.of("screen-desk", "last byte of a press to the desk's published picture, in the same runs", "ms",
                        VirtualScreen.spread(desk, "picture")),
                Figure.of("screen-gap", "how long an act waited for the screen thread, asked every 5 ms in the same runs", "ms",
                        VirtualScreen.spread(desk, "gap")));
    }
}
