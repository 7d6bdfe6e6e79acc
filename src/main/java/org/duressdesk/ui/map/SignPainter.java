package org.duressdesk.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.shape.StrokeLineCap;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.Art;
import org.duressdesk.ui.common.Sign;
import org.duressdesk.ui.theme.Token;

/** What stands on the plan: words, plates, press order, markers, chips. */
record SignPainter(Brush brush, MapPicture picture, MapLayout layout, Measure measure) {
    void paint() {
        layout.words().forEach(brush::words);
        layout.plates().forEach(this::plate);
        if (picture.pressOrder()) {
            order();
        }
        picture.prompts().forEach(this::frame);
        layout.spots().forEach(this::marker);
        layout.chips().forEach(this::chip);
        prompts();
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
            brush.g().strokeLine(brush.sx(a.at().x()), brush.sy(a.at().y()), brush.sx(b.at().x()), brush.sy(b.at().y()));
        }
        brush.g().setLineCap(StrokeLineCap.BUTT);
    }

    private void frame(Prompt prompt) {
        brush.pen(Token.MODE, 3, 6, 4);
        brush.g().strokeRect(brush.sx(prompt.at().x()) - 25, brush.sy(prompt.at().y()) - 25, 50, 50);
    }

    /** The words stand right, left, below or above, where they cover least of what is pressed. */
    private void prompts() {
        List<Rect> taken = new ArrayList<>();
        layout.spots().stream().filter(s -> s.marker().state().pressed()).forEach(s -> taken.add(s.marker().flashing() ? s.ring() : s.box().grow(3)));
        layout.chips().forEach(c -> taken.add(c.box()));
        layout.plates().forEach(p -> taken.add(p.box()));
        Rect view = new Rect(Camera.RULER_LEFT, Camera.RULER_TOP, brush.camera().width() - Camera.RULER_LEFT, brush.camera().height() - Camera.RULER_TOP);
        for (Prompt prompt : picture.prompts()) {
            double x = brush.sx(prompt.at().x());
            double y = brush.sy(prompt.at().y());
            double w = Math.ceil(measure.width(prompt.words(), 16, true) + 20);
            Rect box = Stream.of(new Rect(x + 42, y - 15, w, 30), new Rect(x - 32 - w, y - 15, w, 30), new Rect(x - w / 2, y + 31, w, 30),
                            new Rect(x - w / 2, y - 61, w, 30))
                    .min(Comparator.comparingDouble(r -> taken.stream().mapToDouble(r::overlap).sum() + 4 * (r.w() * r.h() - r.overlap(view))))
                    .orElseThrow();
            taken.add(box);
            words(prompt, box);
        }
    }

    private void words(Prompt prompt, Rect box) {
        brush.fill(Token.PANEL, box);
        brush.edge(Token.MODE, box, 2);
        brush.centred(prompt.words(), box.cx(), box.cy(), 16, true, Token.TEXT1);
    }

    private void marker(Placed.Spot spot) {
        Marker m = spot.marker();
        if (m.state() == MarkerState.UNACKNOWLEDGED && (m.flashing() || layout.spots().stream().filter(s -> s.marker().state().pressed()).count() <= MapLayout.CROWD)) {
            brush.art(Art.steadyRing(), spot.x(), spot.y(), spot.scale());
        }
        boolean badge = m.lowBattery();
        brush.art(Art.sign(badge && m.state() == MarkerState.NORMAL ? Sign.LOW_BATTERY : m.state().sign(), m.kind(), m.number(), Token.MAP_ROOM),
                spot.x(), spot.y(), spot.scale());
        if (badge && m.state() != MarkerState.NORMAL) {
            brush.art(Art.batteryBadge(0, 0), spot.x() + 18 * spot.scale(), spot.y() + 18 * spot.scale(), 0.7 * spot.scale());
        }
        if (m.returned() && m.state() != MarkerState.RETURNED) {
            boolean tick = m.state() == MarkerState.ACKNOWLEDGED;
            brush.art(Art.returnedTab(Token.MAP_ROOM), spot.x() - (tick ? 36 : 0) * spot.scale(), spot.y(), spot.scale());
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
            brush.edge(m.state() == MarkerState.UNACKNOWLEDGED ? Token.ALARM : m.state() == MarkerState.ACKNOWLEDGED ? Token.ACK : Token.TEXT2, box, 2);
        }
        double wave = m.kind() == DeviceKind.WIRELESS ? 8 : 0;
        brush.art(Art.core(m.kind(), Token.TEXT1, Token.PANEL, false), box.x() + 19, box.cy() + (m.kind() == DeviceKind.FIXED ? 0 : 3), 0.8);
        brush.art(Art.speaker(m.audibility(), Token.TEXT1), box.x() + 46 + wave, box.cy(), 1);
        brush.g().setTextAlign(javafx.scene.text.TextAlignment.LEFT);
        brush.text(chip.text(), box.x() + 60 + wave, box.cy(), 18, true, Token.TEXT1);
    }
}
