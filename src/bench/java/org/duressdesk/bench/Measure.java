package org.duressdesk.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One group of figures. */
interface Measure {
    /** As {@code --only} names it. */
    String name();

    /** What is missing on this machine, as a sentence; empty when it can be measured. */
    default String missing() {
        return "";
    }

    /**
     * Measures.
     *
     * @param quick only shows that it works; its figures mean nothing
     * @param said  hears what is going on
     */
    List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception;

    /** An empty folder on the disk that is measured, and the sample sites and captures. */
    record Room(Path folder, Path samples) {
        Path site() {
            return samples.resolve("sites/hospital");
        }
    }
}
