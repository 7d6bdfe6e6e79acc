package org.duressdesk.ui.window;

import java.util.List;
import java.util.Objects;

/** The style sheets of the desk's parts; colours come from the theme. */
final class Sheets {
    private Sheets() {}

    static List<String> all() {
        return List.of(
                of("/org/duressdesk/ui/window/window.css"),
                of("/org/duressdesk/ui/queue/queue.css"),
                of("/org/duressdesk/ui/callout/callout.css"));
    }

    private static String of(String path) {
        return Objects.requireNonNull(Sheets.class.getResource(path), path).toExternalForm();
    }
}
