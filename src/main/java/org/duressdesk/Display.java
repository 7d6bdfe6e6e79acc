package org.duressdesk;

import java.util.Locale;

/** Whether this session has a display to open a window on. */
final class Display {
    private Display() {}

    /** On Linux as the X and Wayland variables say; elsewhere there always is one. */
    static boolean present() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || set("DISPLAY") || set("WAYLAND_DISPLAY");
    }

    private static boolean set(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
