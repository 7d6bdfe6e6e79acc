package org.duressdesk.ui.drill;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Device;
import org.duressdesk.ui.attention.Shape;

/**
 * What the drill panel shows. Immutable.
 *
 * @param trainer   everything; otherwise what comes next and the faults are kept from the newcomer
 * @param scoreHead "2 of 3 on time", or empty while nothing was timed
 */
record DrillPicture(
        boolean trainer,
        List<Script> scripts,
        List<Button> buttons,
        List<Fault> faults,
        List<Score> scores,
        String scoreHead,
        String skipped) {
    DrillPicture {
        scripts = List.copyOf(scripts);
        buttons = List.copyOf(buttons);
        faults = List.copyOf(faults);
        scores = List.copyOf(scores);
    }

    /** A drill to choose. */
    record Script(String key, String title, String right, boolean running) {}

    /**
     * A button of the drill.
     *
     * @param shape how it stands on the desk; absent until it was pressed
     * @param key   presses it now; empty for none
     */
    record Button(String number, Optional<Shape> shape, Device device, String right, String key) {}

    /** A fault to play. */
    record Fault(FaultKind kind, boolean on, String right) {}

    /** The faults, with their keys. */
    enum FaultKind {
        SILENCE("S"),
        NOISE("N"),
        BACKLOG("B");

        private final String letter;

        FaultKind(String letter) {
            this.letter = letter;
        }

        /** As printed: "Alt S". */
        String key() {
            return "Alt " + letter;
        }
    }

    /**
     * A time against its target.
     *
     * @param share of a minute, 0 to 1
     * @param mark  the target as a share of a minute
     * @param value "5 s", or empty while nothing runs
     */
    record Score(DrillScore.Part part, double share, double mark, String value, String right, boolean late) {}
}
