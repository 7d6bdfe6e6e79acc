package org.duressdesk.ui.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.map.MapPictures;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.words.Texts;

/** The map as it was: the floor of the newest press, without hue, marked all over as a replay. Pure. */
final class ReplayMap {
    private ReplayMap() {}

    static MapPicture picture(ReplayModel model, boolean large) {
        Snapshot then = model.picture();
        DeskView view = new DeskView(
                then, Attention.of(then.state(), Optional.empty(), Optional.of(model.incident())), then.now(), large);
        return MapPictures.of(view, floor(model, then.site()), DeskMode.ALARM, "")
                .withWatermark(Texts.of("replay").say("mode"));
    }

    /** Where the newest press was; a press whose floor the site no longer has shows the first floor there is. */
    private static FloorRef floor(ReplayModel model, Site site) {
        return model.newestPress()
                .map(Finding.Press::place)
                .filter(place -> site.floor(place.buildingId(), place.floorId()).isPresent())
                .map(place -> new FloorRef(place.buildingId(), place.floorId()))
                .orElseGet(() -> FloorRef.home(site));
    }

    /** What should be in view: the presses, and the door nearest to them. */
    static List<Point> aim(MapPicture picture) {
        List<Point> points =
                new ArrayList<>(picture.pressed().stream().map(Marker::at).toList());
        if (!points.isEmpty()) {
            picture.nearestDoor().map(Exit::at).ifPresent(points::add);
        }
        return points;
    }
}
