package org.duressdesk.ui.window;

import java.util.EnumSet;
import java.util.Set;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.map.Aim;
import org.duressdesk.ui.map.MapView;

/** The keys of the map. */
final class MapControl {
    private static final double STEP = 80;

    private final DeskViewModel model;
    private final MapView map;

    MapControl(DeskViewModel model, MapView map) {
        this.model = model;
        this.map = map;
    }

    void perform(DeskAction action) {
        switch (action) {
            case FLOOR_UP -> model.turnFloor(1);
            case FLOOR_DOWN -> model.turnFloor(-1);
            case PAN_LEFT -> hand(() -> map.pan(STEP, 0));
            case PAN_RIGHT -> hand(() -> map.pan(-STEP, 0));
            case PAN_UP -> hand(() -> map.pan(0, STEP));
            case PAN_DOWN -> hand(() -> map.pan(0, -STEP));
            case ZOOM_IN -> hand(map::zoomIn);
            case ZOOM_OUT -> hand(map::zoomOut);
            case FIT -> model.direct(model.director().moved(new Aim.WholeFloor(), model.nanos()));
            case CENTER -> center();
            case MAP_HOME -> model.direct(model.director().home(model.nanos()));
            case LAYERS -> layers();
            default -> {}
        }
    }

    private void hand(Runnable move) {
        move.run();
        model.direct(model.director().moved(new Aim.ByHand(map.camera()), model.nanos()));
    }

    private void center() {
        model.view()
                .attention()
                .led()
                .or(() -> model.view().attention().banner().map(w -> w.incident()))
                .or(() -> model.view().attention().unowned())
                .ifPresentOrElse(
                        i -> model.direct(model.director().center(model.view(), i, model.nanos())),
                        () -> hand(map::centre));
    }

    /** L: everything, then only rooms, doors and stairs, then everything again. */
    private void layers() {
        Set<Layer> few = EnumSet.of(Layer.ROOMS, Layer.DOORS, Layer.STAIRS);
        map.setLayers(map.layers().equals(few) ? EnumSet.allOf(Layer.class) : few);
    }
}
