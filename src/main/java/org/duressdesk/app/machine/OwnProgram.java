package org.duressdesk.app.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This program once more, in a process of its own: as it was installed, or as Java runs it here. */
public final class OwnProgram {
    /** Set by the launcher of an installed program (jpackage); such a program has no bin/java to start. */
    private static final String LAUNCHER = "jpackage.app-path";

    private OwnProgram() {}

    /** The command line with these arguments. */
    public static List<String> command(String... arguments) {
        return command(Optional.ofNullable(System.getProperty(LAUNCHER)), arguments);
    }

    public static List<String> command(Optional<String> launcher, String... arguments) {
        List<String> command = new ArrayList<>(launcher.map(List::of)
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.duressdesk.Main")));
        command.addAll(List.of(arguments));
        return command;
    }
}
