package org.duressdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A drill of the sample site in a process and a window of its own, so that the desk goes on as it is. */
final class DrillProcess {
    private DrillProcess() {}

    static void start() {
        try {
            new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    Main.class.getName(), "desk", "--drill")).inheritIO().start();
        } catch (IOException refused) {
            LoggerFactory.getLogger(DrillProcess.class).error("the drill could not be started", refused);
        }
    }
}
