package org.duressdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duressdesk.simulator.port.Pty;

/** What a desk costs while nothing happens, and while markers flash: per cent of one core. */
final class CpuMeasure implements Measure {
    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String missing() {
        return Pty.supported() ? VirtualScreen.missing() : "this system has no pseudo-terminals";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int seconds = quick ? 2 : 30;
        int runs = 1;
        List<String> empty = new ArrayList<>();
        List<String> quiet = new ArrayList<>();
        List<String> flashing = new ArrayList<>();
        double[] headless = new double[runs];
        try (VirtualScreen screen = VirtualScreen.open(room.folder().resolve("screen"))) {
            for (int i = 0; i < runs; i++) {
                empty.addAll(screen.run("empty", room.site(), room.folder(), 0, seconds));
                quiet.addAll(screen.run("quiet", room.site(), room.folder().resolve("q" + i + "/journal"), 0, seconds));
                flashing.addAll(
                        screen.run("flashing", room.site(), room.folder().resolve("f" + i + "/journal"), 3, seconds));
                headless[i] = headless(room, room.folder().resolve("h" + i + "/journal"), seconds);
            }
        }
        Spread nothing = VirtualScreen.spread(empty, "cpu");
        String limit = "an empty JavaFX window of the same size";
        String how = ", over " + seconds + " s";
        return List.of(
                Figure.of(
                                "cpu-quiet",
                                "a desk with its window 1920x1080 while nothing happens" + how,
                                "% of a core",
                                VirtualScreen.spread(quiet, "cpu"))
                        .against(limit, nothing),
                Figure.of(
                                "cpu-flashing",
                                "the same with three unacknowledged presses flashing" + how,
                                "% of a core",
                                VirtualScreen.spread(flashing, "cpu"))
                        .against(limit, nothing),
                Figure.of(
                        "cpu-headless",
                        "a desk without a screen while nothing happens" + how,
                        "% of a core",
                        Spread.of(headless)));
    }

    private static double headless(Room room, Path journal, int seconds) throws Exception {
        java.nio.file.Files.createDirectories(journal);
        try (Pty pty = Pty.open();
                DeskProcess desk = DeskProcess.monitoring(
                        room.site(),
                        journal,
                        List.of("--receiver", pty.path() + ",9600,8N1,surgard,header=RRLLL,heartbeat=0"))) {
            Settling.wait(desk.handle());
            Duration before = desk.handle().info().totalCpuDuration().orElse(Duration.ZERO);
            long start = System.nanoTime();
            Thread.sleep(seconds * 1_000L);
            Duration after = desk.handle().info().totalCpuDuration().orElse(Duration.ZERO);
            return 100.0 * after.minus(before).toNanos() / (System.nanoTime() - start);
        }
    }
}
