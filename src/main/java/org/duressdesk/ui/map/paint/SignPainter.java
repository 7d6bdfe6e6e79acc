package org.duressdesk.ui.map.paint;

import java.util.List;
import javafx.scene.shape.StrokeLineCap;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.Art;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.map.label.MapLayout;
import org.duressdesk.ui.map.label.Placed;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.theme.Token;

/** What stands on the plan: words, plates, press order, markers, chips. */
public record SignPainter(Brush brush, MapPicture picture, MapLayout layout) {
    public void paint() {
        layout.words().forEach(brush::words);
        layout.plates().forEach(this::plate);
        if (picture.pressOrder()) {
            order();
        }
        picture.prompts().forEach(this::frame);
        layout.spots().forEach(this::marker);
        layout.chips().forEach(this::chip);
        layout.hints().forEach(this::hint);
    }

    private void plate(Placed.Plate plate) {
        Rect box = plate.box();
        switch (plate.look()) {
            case FEATURE -> {
                brush.fillRound(Token.MAP_CORR, box);
                brush.edge(Token.MAP_WALL, box, 1.5);
                brush.centred(plate.text(), box.cx(), box.cy(), box.h() - 6, true, Token.TEXT1);
            }
            case EXIT -> {
                brush.fillRound(Token.TEXT2, box);
                brush.centred(plate.text(), box.cx(), box.cy(), 18, true, Token.MAP_OUT);
            }
            case NEAREST -> {
                brush.fillRound(Token.INVERSE, box);
                brush.centred(plate.text(), box.cx(), box.cy(), 22, true, Token.ON_INVERSE);
            }
        }
    }

    private void order() {
        List<Marker> pressed = picture.pressed();
        brush.pen(Token.ACK, 2.5, 2, 7);
        brush.g().setLineCap(StrokeLineCap.ROUND);
        for (int i = 1; i < pressed.size(); i++) {
            Marker a = pressed.get(i - 1);
            Marker b = pressed.get(i);
            brush.g()
                    .strokeLine(brush.sx(a.at().x()), brush.sy(a.at().y()), brush.sx(b.at().x()), brush.sy(b.at().y()));
        }
        brush.g().setLineCap(StrokeLineCap.BUTT);
    }

    private void frame(Prompt prompt) {
        Rect box = Placed.Hint.frame(prompt, brush.camera());
        brush.pen(Token.MODE, 3, 6, 4);
        brush.g().strokeRect(box.x(), box.y(), box.w(), box.h());
    }

    private void hint(Placed.Hint hint) {
        Rect box = hint.box();
        brush.fill(Token.PANEL, box);
        brush.edge(Token.MODE, box, 2);
        brush.centred(hint.prompt().words(), box.cx(), box.cy(), 16, true, Token.TEXT1);
    }

    private void marker(Placed.Spot spot) {
        Marker m = spot.marker();
        if (m.state() == MarkerState.UNACKNOWLEDGED
                && (m.flashing()
                        || layout.spots().stream()
                                        .filter(s -> s.marker().state().pressed())
                                        .count()
                                <= MapLayout.CROWD)) {
            brush.art(Art.steadyRing(), spot.x(), spot.y(), spot.scale());
        }
        boolean badge = m.lowBattery();
        brush.art(
                Art.sign(
                        badge && m.state() == MarkerState.NORMAL
                                ? Sign.LOW_BATTERY
                                : m.state().sign(),
                        m.kind(),
                        m.number(),
                        Token.MAP_ROOM),
                spot.x(),
                spot.y(),
                spot.scale());
        if (badge && m.state() != MarkerState.NORMAL) {
            boolean core = m.state() == MarkerState.BLIND;
            double off = (core ? 12 : 18) * spot.scale();
            brush.art(
                    Art.batteryBadge(0, 0),
                    spot.x() + off,
                    spot.y() + (core ? 8 : 18) * spot.scale(),
                    0.7 * spot.scale());
        }
        if (m.returned() && m.state() != MarkerState.RETURNED) {
            boolean tick = m.state() == MarkerState.ACKNOWLEDGED;
            brush.art(
                    Art.returnedTab(Token.MAP_ROOM), spot.x() - (tick ? 36 : 0) * spot.scale(), spot.y(), spot.scale());
        }
        if (spot.speaker()) {
            brush.art(Art.speaker(m.audibility(), Token.TEXT3), spot.speakerX(), spot.y(), 1);
        }
    }

    private void chip(Placed.Chip chip) {
        Rect box = chip.box();
        Marker m = chip.marker();
        boolean banded = brush.palette().banded() && m.state() == MarkerState.ACKNOWLEDGED;
        brush.fillRound(Token.PANEL, box);
        if (banded) {
            brush.edge(Token.ON_ACK, box, 4);
            brush.edge(Token.ACK_FILL, box, 2);
        } else {
            brush.edge(
                    m.state() == MarkerState.UNACKNOWLEDGED
                            ? Token.ALARM
                            : m.state() == MarkerState.ACKNOWLEDGED ? Token.ACK : Token.TEXT2,
                    box,
                    2);
        }
        double wave = m.kind() == DeviceKind.WIRELESS ? 8 : 0;
        brush.art(
                Art.core(m.kind(), Token.TEXT1, Token.PANEL, false),
                box.x() + 19,
                box.cy() + (m.kind() == DeviceKind.FIXED ? 0 : 3),
                0.8);
        brush.art(Art.speaker(m.audibility(), Token.TEXT1), box.x() + 46 + wave, box.cy(), 1);
        brush.g().setTextAlign(javafx.scene.text.TextAlignment.LEFT);
        brush.text(chip.text(), box.x() + 60 + wave, box.cy(), 18, true, Token.TEXT1);
    }
}
