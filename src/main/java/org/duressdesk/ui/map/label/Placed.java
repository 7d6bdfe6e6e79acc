package org.duressdesk.ui.map.label;

import java.util.Optional;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.theme.Token;

/** Something with its place on the screen, ready to be drawn. */
public sealed interface Placed {
    /**
     * Words centred on x, y (from the left when {@code fromLeft}), on a patch of the ground that hides lines below.
     */
    record Words(
            String text,
            double x,
            double y,
            double px,
            boolean bold,
            Token ink,
            Optional<Token> ground,
            double degrees,
            boolean fromLeft,
            double width)
            implements Placed {
        public Rect box() {
            boolean upright = Math.abs(degrees % 180) > 45;
            double w = width + 6;
            double h = px * 1.24;
            return fromLeft ? new Rect(x - 3, y - h / 2, w, h) : Rect.around(x, y, upright ? h : w, upright ? w : h);
        }
    }

    /** A plate: a facility's outlined word, a door's number, or the nearest door. */
    record Plate(Rect box, String text, Look look) implements Placed {
        public enum Look {
            FEATURE,
            EXIT,
            NEAREST
        }
    }

    /** A marker with its size. */
    record Spot(Marker marker, double x, double y, double scale, boolean speaker) implements Placed {
        /** What must not be written over. */
        public Rect box() {
            double half = (marker.state().pressed()
                            ? 22
                            : marker.state() == MarkerState.NORMAL || marker.state() == MarkerState.BLIND ? 12 : 20)
                    * scale;
            double right = speaker ? speakerX() - x + 11 : half;
            return new Rect(x - half, y - half, half + right, 2 * half);
        }

        public double speakerX() {
            double wave = marker.kind() == org.duressdesk.domain.device.DeviceKind.WIRELESS ? 8 : 2;
            return x + (marker.lowBattery() ? 34 : 22 * scale + wave);
        }

        /** Pixels of this box that it hides when it is as bright as it gets. */
        double hides(Rect box) {
            if (!marker.flashing() || !marker.state().pressed()) {
                return box().overlap(box);
            }
            if (ring().overlap(box) == 0) {
                return 0;
            }
            double radius = 37 * scale;
            double hidden = 0;
            for (double row = Math.max(box.y(), y - radius) + 0.5; row < Math.min(box.bottom(), y + radius); row++) {
                double half = Math.sqrt(radius * radius - (row - y) * (row - y));
                hidden += Math.max(0, Math.min(box.right(), x + half) - Math.max(box.x(), x - half));
            }
            return hidden;
        }

        /** Everything it may ever cover. */
        Rect reach() {
            return marker.flashing() && marker.state().pressed() ? ring() : box();
        }

        /** What the ring covers when it is bright. */
        Rect ring() {
            return Rect.around(x, y, 74 * scale, 74 * scale);
        }
    }

    /** Kind, speaker and name of a pressed device. */
    record Chip(Rect box, Marker marker, String text) implements Placed {}

    /** What to press in a drill, beside the dashed frame around the button. */
    record Hint(Rect box, Prompt prompt) implements Placed {
        /** The frame around the button. */
        public static Rect frame(Prompt prompt, Camera camera) {
            return Rect.around(
                    Math.round(camera.x(prompt.at().x())),
                    Math.round(camera.y(prompt.at().y())),
                    50,
                    50);
        }
    }

    /** A pressed device out of view: number and direction at the edge. */
    record Edge(double x, double y, double degrees, Marker marker) implements Placed {}
}
