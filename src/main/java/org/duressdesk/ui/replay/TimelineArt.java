package org.duressdesk.ui.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.duressdesk.ui.common.art.Art;
import org.duressdesk.ui.replay.reading.Lane;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.replay.reading.Row;
import org.duressdesk.ui.replay.reading.TimelineWindow;
import org.duressdesk.ui.replay.reading.Tracks.Bar;
import org.duressdesk.ui.replay.reading.Tracks.Mark;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Draws the timeline as nodes that take their colours from the scene. */
final class TimelineArt {
    private static final long SECOND = 1_000_000_000L;
    private static final List<Lane> LANES = List.of(Lane.SIGNAL, Lane.OPERATOR, Lane.STEP, Lane.SOUND);

    private final ReplayModel model;
    private final Texts texts;
    private final Line needle = line("stroke-mode", 4);
    private final Rectangle plate = rectangle("fill-mode-fill");
    private final Text clock = text("", true, 18, "fill-on-mode");
    private final List<Text> clocks = new ArrayList<>();
    private TimelineSize size = TimelineSize.of(SizeClass.L);
    private double type = 16;
    private boolean large = true;

    TimelineArt(ReplayModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Gives back its figures: time begins where the longest name has ended. */
    TimelineSize setSize(SizeClass sizeClass) {
        type = sizeClass.labelType();
        large = sizeClass.large();
        TimelineSize drawn = TimelineSize.of(sizeClass);
        double names = LANES.stream()
                .mapToDouble(lane -> drawn.names() + 6 + wide(name(lane)))
                .max()
                .orElse(0);
        size = drawn.withLeft(Math.max(drawn.left(), Math.ceil(Math.max(names, 14 + wide(whole()))) + 10));
        return size;
    }

    private static double wide(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private Text name(Lane lane) {
        return text(texts.say("lane." + lane.name()), true, large ? 18 : 16, "fill-text1");
    }

    private Text whole() {
        return text(texts.say("whole", duration(length())), false, type, "fill-text3");
    }

    private long length() {
        return Math.max(1, model.player().length());
    }

    /** Everything that does not move with the play head. */
    List<Node> still(TimelineWindow window, double whole, double width) {
        List<Node> nodes = new ArrayList<>();
        clocks.clear();
        grid(nodes, window, width);
        names(nodes, whole);
        model.tracks().signals().stream()
                .filter(mark -> window.shows(mark.at()))
                .forEach(mark -> nodes.add(signal(mark, x(window, mark.at(), width))));
        marks(nodes, window, width);
        bars(nodes, window, width);
        overview(nodes, window, width);
        return nodes;
    }

    Group head() {
        return new Group(needle, plate, clock);
    }

    /** Puts the play head where it belongs. */
    void moveHead(TimelineWindow window, double width) {
        double at = x(window, model.player().position(), width);
        double top = large ? 10 : 6;
        double high = large ? 32 : 28;
        needle.setStartX(at);
        needle.setEndX(at);
        needle.setStartY(top + high);
        needle.setEndY(size.bottom() + 4);
        clock.setText(Times.clock(model.replay().moment(model.player().position())));
        double wide = Math.ceil(clock.getLayoutBounds().getWidth()) + 20;
        plate.setX(Math.round(at - wide / 2));
        plate.setY(top);
        plate.setWidth(wide);
        plate.setHeight(high);
        clock.setX(Math.round(at - clock.getLayoutBounds().getWidth() / 2));
        clock.setY(top + high / 2);
        clocks.forEach(label -> label.setVisible(label.getX() > plate.getX() + wide + 4
                || label.getX() + label.getLayoutBounds().getWidth() < plate.getX() - 4));
    }

    private double x(TimelineWindow window, long at, double width) {
        return window.x(at, size.left(), width);
    }

    private void grid(List<Node> nodes, TimelineWindow window, double width) {
        double top = large ? 44 : 36;
        for (long at = window.firstTick(); at <= window.to(); at += 10 * SECOND) {
            double x = x(window, at, width);
            nodes.add(line("stroke-line", at % (30 * SECOND) == 0 ? 2 : 1, x, top, x, size.bottom()));
            if (at % (20 * SECOND) == 0 && at >= 0) {
                Text label = text(Times.clock(model.replay().moment(at)), false, type, "fill-text2");
                label.setX(Math.round(x - label.getLayoutBounds().getWidth() / 2));
                label.setY(large ? 26 : 20);
                clocks.add(label);
                nodes.add(label);
            }
        }
    }

    private void names(List<Node> nodes, double whole) {
        for (int i = 0; i < LANES.size(); i++) {
            double y = size.lanes()[i];
            nodes.add(line("stroke-line", 1, 0, y + size.half(), whole, y + size.half()));
            nodes.add(placed(LaneIcon.of(LANES.get(i), 24), size.names() - 32, y - 12));
            Text name = name(LANES.get(i));
            name.setX(size.names() + 6);
            name.setY(y);
            nodes.add(name);
        }
    }

    private Node signal(Mark mark, double x) {
        SVGPath octagon = new SVGPath();
        octagon.setContent(Art.OCTAGON);
        octagon.getStyleClass().setAll("fill-text1");
        Text number = text(mark.words(), true, 24, "fill-on-inverse");
        number.setX(-number.getLayoutBounds().getWidth() / 2);
        Group group = new Group(octagon, number);
        double scale = large ? 0.8 : 0.7;
        group.getTransforms().setAll(new Translate(x, size.lanes()[0]), new Scale(scale, scale));
        return group;
    }

    /** Words that would run into the next mark's are left out; its line stays. */
    private void marks(List<Node> nodes, TimelineWindow window, double width) {
        List<Mark> shown = model.tracks().operator().stream()
                .filter(mark -> window.shows(mark.at()))
                .toList();
        double y = size.lanes()[1];
        double half = large ? 14 : 11;
        for (int i = 0; i < shown.size(); i++) {
            double x = x(window, shown.get(i).at(), width);
            nodes.add(line("stroke-text1", 2, x, y - half, x, y + half));
            Text words = text(shown.get(i).words(), false, type, "fill-text1");
            double next =
                    i + 1 < shown.size() ? x(window, shown.get(i + 1).at(), width) : size.left() + width + size.right();
            if (x + 12 + words.getLayoutBounds().getWidth() <= next) {
                words.setX(x + 6);
                words.setY(y);
                nodes.add(words);
            }
        }
    }

    private void bars(List<Node> nodes, TimelineWindow window, double width) {
        double high = large ? 32 : 26;
        for (Bar bar : model.tracks().steps()) {
            if (bar.to() < window.from() || bar.from() > window.to()) {
                continue;
            }
            double from = Math.max(x(window, bar.from(), width), size.left());
            double to = Math.min(x(window, bar.to(), width), size.left() + width);
            double y = size.lanes()[2];
            Rectangle box = rectangle("fill-raised", "stroke-edge");
            set(box, from, y - high / 2, Math.max(2, to - from - 3), high);
            box.setStrokeWidth(1.5);
            nodes.add(box);
            Text number = text(bar.number(), true, type, "fill-text1");
            number.setX(from + (large ? 8 : 5));
            number.setY(y);
            Text words = text(bar.words(), false, type, "fill-text1");
            words.setX(number.getX() + number.getLayoutBounds().getWidth() + 8);
            words.setY(y);
            if (to - from > number.getLayoutBounds().getWidth() + 14) {
                nodes.add(number);
            }
            if (words.getX() + words.getLayoutBounds().getWidth() + 8 < to) {
                nodes.add(words);
            }
        }
        sounds(nodes, window, width);
    }

    private void sounds(List<Node> nodes, TimelineWindow window, double width) {
        double y = size.lanes()[3];
        double high = large ? 24 : 18;
        double end = size.left();
        for (Bar bar : model.tracks().sounds()) {
            if (bar.to() >= window.from() && bar.from() <= window.to()) {
                double from = Math.max(x(window, bar.from(), width), size.left());
                double to = Math.min(x(window, bar.to(), width), size.left() + width);
                Rectangle box = rectangle("fill-text3");
                set(box, from, y - high / 2, Math.max(2, to - from), high);
                nodes.add(box);
                end = to;
            }
        }
        Text words = text(texts.say("not-played"), false, type, "fill-text2");
        words.setX(end + 24);
        words.setY(y);
        if (end + 24 + words.getLayoutBounds().getWidth() < size.left() + width) {
            nodes.add(words);
        }
    }

    private void overview(List<Node> nodes, TimelineWindow window, double width) {
        long length = length();
        Text whole = whole();
        whole.setX(14);
        whole.setY(size.overview() + 10);
        nodes.add(whole);
        Rectangle well = rectangle("fill-raised");
        set(well, size.left(), size.overview(), width, 20);
        nodes.add(well);
        model.rows().stream().map(Row::position).distinct().forEach(at -> {
            double x = Math.round(size.left() + (double) at / length * width);
            nodes.add(line("stroke-text3", 2, x, size.overview() + 3, x, size.overview() + 17));
        });
        double from = size.left() + (double) Math.max(0, window.from()) / length * width;
        double to = size.left() + (double) Math.min(length, window.to()) / length * width;
        Rectangle frame = rectangle("stroke-mode", "replay-window");
        set(frame, Math.round(from) - 3, size.overview() - 3, Math.max(8, Math.round(to - from) + 6), 26);
        frame.setStrokeWidth(3);
        nodes.add(frame);
    }

    private static String duration(long nanos) {
        long seconds = nanos / SECOND;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static Text text(String words, boolean bold, double px, String ink) {
        Text text = new Text(words);
        Font font = bold ? Fonts.bold(px) : Fonts.regular(px);
        text.setFont(font);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().setAll(ink);
        return text;
    }

    private static Line line(String ink, double width, double... ends) {
        Line line = ends.length == 4 ? new Line(ends[0], ends[1], ends[2], ends[3]) : new Line();
        line.setStrokeWidth(width);
        line.getStyleClass().setAll(ink);
        return line;
    }

    private static Rectangle rectangle(String... inks) {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().setAll(inks);
        return rectangle;
    }

    private static void set(Rectangle box, double x, double y, double w, double h) {
        box.setX(Math.round(x));
        box.setY(Math.round(y));
        box.setWidth(Math.round(w));
        box.setHeight(Math.round(h));
    }

    private static Node placed(javafx.scene.layout.Region icon, double x, double y) {
        icon.resizeRelocate(x, y, icon.prefWidth(-1), icon.prefHeight(-1));
        icon.setManaged(false);
        return icon;
    }
}
