package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.places.Prompt;

/** What to press in a drill: words right, left, below or above the button, where they cover least of what can be read. */
final class Hints {
    private Hints() {}

    static List<Placed.Hint> place(MapPicture picture, Camera camera, Crowd crowd, Measure measure) {
        List<Placed.Hint> hints = new ArrayList<>();
        for (Prompt prompt : picture.prompts()) {
            double x = Math.round(camera.x(prompt.at().x()));
            double y = Math.round(camera.y(prompt.at().y()));
            double w = Math.ceil(measure.width(prompt.words(), 16, true) + 20);
            List<Rect> candidates = new ArrayList<>();
            for (double shift : new double[] {0, -14, 14, -28, 28, -44, 44}) {
                candidates.add(new Rect(x + 46, y - 15 + shift, w, 30));
                candidates.add(new Rect(x - 32 - w, y - 15 + shift, w, 30));
                candidates.add(new Rect(x - w / 2 + shift, y + 31, w, 30));
                candidates.add(new Rect(x - w / 2 + shift, y - 61, w, 30));
            }
            Rect map = camera.map();
            Rect home = candidates.getFirst();
            Rect box = crowd.best(candidates.stream().filter(map::contains).toList())
                    .orElse(home);
            crowd.add(box);
            hints.add(new Placed.Hint(box, prompt));
        }
        return List.copyOf(hints);
    }
}
