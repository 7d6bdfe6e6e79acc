package org.duressdesk.ui.map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The map's keys: + and - zoom, 0 fits, C centers, arrows move, Home goes back to the earlier view. */
public final class MapKeys {
    private static final double STEP = 60;

    private MapKeys() {}

    static void attach(MapView view) {
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (press(view, e)) {
                e.consume();
            }
        });
    }

    /**
     * Does what the key means on a map; for a desk whose keys work wherever the focus is.
     *
     * @return false when it means nothing here
     */
    public static boolean press(MapView view, KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return false;
        }
        return press(view, e.getCode(), e.getText());
    }

    static boolean press(MapView view, KeyCode code, String text) {
        switch (code) {
            case PLUS, ADD -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            case DIGIT0, NUMPAD0 -> view.fit();
            case C -> view.centre();
            case LEFT -> view.pan(STEP, 0);
            case RIGHT -> view.pan(-STEP, 0);
            case UP -> view.pan(0, STEP);
            case DOWN -> view.pan(0, -STEP);
            case HOME -> {
                return view.back();
            }
            default -> {
                return byText(view, text);
            }
        }
        return true;
    }

    private static boolean byText(MapView view, String text) {
        if (text.equals("+")) {
            view.zoomIn();
            return true;
        }
        if (text.equals("-")) {
            view.zoomOut();
            return true;
        }
        return false;
    }
}
