package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.PlanLabel;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Token;

/** Words outside rooms: they move a little, or are dropped, where something more important stands. */
final class FreeWords {
    private FreeWords() {}

    static List<Placed.Words> place(
            MapPicture picture,
            Camera camera,
            SizeClass size,
            Set<Layer> layers,
            List<Placed.Spot> spots,
            Crowd crowd,
            Measure measure) {
        List<Placed.Words> all = new ArrayList<>();
        double px = size.labelType();
        for (PlanLabel label : picture.plan().labels()) {
            boolean near = camera.perSquare(picture.plan()) > MapLayout.NEAR;
            boolean shown = label.hall()
                    ? near || !label.closeUp()
                    : layers.contains(Layer.GROUND)
                            && camera.perSquare(picture.plan()) > MapLayout.FAR
                            && (near || !label.closeUp());
            if (shown && !label.text().isEmpty()) {
                place(label, camera, px, crowd, measure).ifPresent(all::add);
            }
        }
        if (camera.perSquare(picture.plan()) > MapLayout.NAMED && size.large()) {
            ButtonNames.place(picture, camera, spots, px, crowd, measure, all);
        }
        return all;
    }

    private static Optional<Placed.Words> place(
            PlanLabel label, Camera camera, double px, Crowd crowd, Measure measure) {
        double along = Math.toRadians(label.degrees());
        Token ground = label.hall() ? Token.MAP_CORR : Token.MAP_GROUND;
        for (double step : new double[] {0, -24, 24, -48, 48}) {
            double x = Math.round(camera.x(label.at().x()) + step * Math.cos(along));
            double y = Math.round(camera.y(label.at().y()) + step * Math.sin(along));
            Placed.Words words = new Placed.Words(
                    label.text(),
                    x,
                    y,
                    px,
                    false,
                    Token.MAP_LABEL,
                    Optional.of(ground),
                    label.degrees(),
                    false,
                    measure.width(label.text(), px, false));
            if (camera.map().contains(words.box()) && crowd.free(words.box())) {
                crowd.add(words.box());
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }
}
