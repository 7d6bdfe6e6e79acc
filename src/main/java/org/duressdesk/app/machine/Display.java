package org.duressdesk.app.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether this session names a display to open a window on. */
public final class Display {
    private Display() {}

    /** On Linux as the X and Wayland variables say; elsewhere there always is one. */
    public static boolean present() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || name().isPresent();
    }

    /** As the variables name it; that it is there and opens is another matter. */
    public static Optional<String> name() {
        return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }
}
