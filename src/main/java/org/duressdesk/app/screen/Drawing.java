package org.duressdesk.app.screen;

import java.nio.file.Path;

/** How JavaFX draws; to be said before the toolkit starts. What somebody set on the command line stands. */
final class Drawing {
    private static final String PIPELINE = "prism.order";
    private static final String CACHING = "prism.disableRegionCaching";

    private Drawing() {}

    /**
     * Without the graphics driver: a driver that resets or a remote desktop that comes back leaves no black window. Panels are
     * filled anew at every frame, because stretching them out of a cached image takes the software renderer four times as
     * long as all the rest of a frame (decision 26).
     */
    static void inSoftware() {
        set(PIPELINE, "sw");
        if (System.getProperty(PIPELINE).equals("sw")) {
            set(CACHING, "true");
        }
    }

    /** Where JavaFX unpacks its native libraries: a folder that nobody else may write. */
    static void nativesIn(Path folder) {
        set("javafx.cachedir", folder.resolve("javafx").toString());
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
