package org.duressdesk.ui.map;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The mouse on the map: the wheel zooms where the pointer is, dragging moves, a click without dragging picks. */
final class MapHands {
    private static final double STILL = 4;

    private final MapView view;
    private double x;
    private double y;
    private double way;

    private MapHands(MapView view) {
        this.view = view;
    }

    static void attach(MapView view) {
        MapHands hands = new MapHands(view);
        view.addEventHandler(ScrollEvent.SCROLL, hands::scroll);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, hands::down);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, hands::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, hands::up);
    }

    private void scroll(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            view.zoom(e.getDeltaY() > 0 ? 1.15 : 1 / 1.15, e.getX(), e.getY());
            e.consume();
        }
    }

    private void down(MouseEvent e) {
        x = e.getX();
        y = e.getY();
        way = 0;
    }

    private void drag(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        way += Math.abs(e.getX() - x) + Math.abs(e.getY() - y);
        if (way > STILL) {
            view.pan(e.getX() - x, e.getY() - y);
        }
        x = e.getX();
        y = e.getY();
    }

    private void up(MouseEvent e) {
        if (way <= STILL && e.getButton() == MouseButton.PRIMARY) {
            view.click(e.getX(), e.getY());
        }
    }
}
