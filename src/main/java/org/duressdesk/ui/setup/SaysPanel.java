package org.duressdesk.ui.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.finder.Tried;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The middle: what a port says, what was tried, and why it is believed. Screen thread. */
final class SaysPanel extends Panel {
    private static final Texts TEXTS = Texts.of("setup");
    private static final int TRIED = 4;
    private static final int FRAMES = 3;
    private static final int FEW_FRAMES = 2;
    private static final int BYTES = 17;
    private static final int FEW_BYTES = 12;

    private final boolean large;
    /** Kept, so that a newer picture does not move it. */
    private final ScrollPane scroll = Texting.scrolled(new VBox());

    SaysPanel(boolean large) {
        super(TEXTS.say("says.nothing"));
        this.large = large;
        getStyleClass().add("finder-says");
    }

    void show(
            Optional<PortPicture> chosen,
            Optional<Recognition> offer,
            Optional<FinderWords.Said> connection,
            ZoneId zone) {
        if (chosen.isEmpty()) {
            setTitle(TEXTS.say("says.nothing"));
            setRight();
            setBody(false);
            return;
        }
        PortPicture port = chosen.get();
        setTitle(TEXTS.say("says", port.port().shortName()));
        int frames = port.recognition().map(Recognition::of).orElse(0);
        setRight(Texting.wrapped(
                TEXTS.say("heard", Times.age(port.heardNanos() / 1_000_000_000L), frames), "small", "text-3"));
        FinderWords.Said words =
                connection.orElseGet(() -> new FinderWords.Said(FinderWords.headline(port), FinderWords.below(port)));
        VBox head = new VBox(Texting.wrapped(words.headline(), "title"), Texting.sentence(words.below()));
        head.getStyleClass().add("says-words");
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = Texting.row("says-head", head);
        offer.or(port::recognition)
                .map(Recognition::form)
                .ifPresent(form -> top.getChildren().addAll(cells(form)));
        VBox tried = new VBox(columns());
        tried.getStyleClass().add("says-tried");
        port.tried().stream().limit(TRIED).forEach(one -> tried.getChildren().add(tried(one, port)));
        VBox body = new VBox(
                top,
                tried,
                heading(TEXTS.say("why"), ""),
                why(port),
                heading(TEXTS.say("frames"), repeats(port)),
                frames(port, zone));
        scroll.setContent(body);
        setBody(true, scroll);
    }

    private static List<Node> cells(LineForm form) {
        return List.of(
                cell(TEXTS.say("speed"), String.valueOf(form.baud())),
                cell(TEXTS.say("bits"), String.valueOf(form.dataBits())),
                cell(TEXTS.say("parity"), FinderWords.parity(form.parity())),
                cell(TEXTS.say("stop"), String.valueOf(form.stopBits())));
    }

    private static Node cell(String name, String value) {
        Region least = new Region();
        least.getStyleClass().add("says-least");
        VBox cell = new VBox(Texting.whole(name, "small", "text-3"), Texting.whole(value, "head", "says-value"), least);
        cell.getStyleClass().addAll("value-cell", "says-cell");
        return cell;
    }

    private Node columns() {
        return Texting.row(
                "tried-row",
                cellOf("tried-form", TEXTS.say("tried")),
                cellOf("tried-good", TEXTS.say(large ? "tried.good" : "tried.good.short")),
                cellOf("tried-count", ""),
                cellOf("tried-seen", TEXTS.say("tried.seen")));
    }

    private static Label cellOf(String style, String text) {
        return Texting.wrapped(text, "small", "text-3", style);
    }

    private static Node tried(Tried one, PortPicture port) {
        HBox bar = new HBox();
        bar.getStyleClass().add("tried-bar");
        Region full = new Region();
        full.getStyleClass().add("tried-full");
        full.prefWidthProperty().bind(bar.widthProperty().multiply(one.of() == 0 ? 0 : (double) one.good() / one.of()));
        full.setMinWidth(0);
        bar.getChildren().add(full);
        HBox row = Texting.row(
                "tried-row",
                Texting.wrapped(one.form().baud() + ", " + one.form().bits(), "strong", "tried-form"),
                bar,
                Texting.wrapped(TEXTS.say("tried.count", one.good(), one.of()), "strong", "tried-count"),
                Texting.wrapped(FinderWords.seen(one.seen()), "tried-seen"));
        Texting.style(
                row,
                "on",
                port.recognition().filter(is -> is.form().equals(one.form())).isPresent());
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(one.form() + ", " + TEXTS.say("tried.count", one.good(), one.of()) + ", "
                + FinderWords.seen(one.seen()));
        return row;
    }

    private static Node heading(String title, String right) {
        return Texting.row(
                "section-head",
                Texting.whole(title, "strong"),
                Texting.gap(),
                Texting.wrapped(right, "small", "text-3"));
    }

    private static Node why(PortPicture port) {
        VBox rows = new VBox();
        rows.getStyleClass().add("says-why");
        port.recognition().map(Recognition::evidence).orElse(List.of()).stream()
                .filter(one -> !(one instanceof Evidence.Repeats))
                .limit(3)
                .map(FinderWords::reason)
                .forEach(reason -> {
                    HBox row = Texting.row(
                            "why-row",
                            new GlyphIcon(reason.good() ? Glyph.DONE : Glyph.OPEN, Token.TEXT1, 22),
                            Texting.wrapped(reason.text(), "text-1"),
                            Texting.gap(),
                            Texting.whole(reason.figure(), "strong"));
                    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
                    row.setAccessibleText(reason.text() + ", " + reason.figure());
                    rows.getChildren().add(row);
                });
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Texting.row("why-row", Texting.wrapped(TEXTS.say("why.later"))));
        }
        return rows;
    }

    private static String repeats(PortPicture port) {
        return port.recognition().map(Recognition::evidence).orElse(List.of()).stream()
                .filter(Evidence.Repeats.class::isInstance)
                .map(FinderWords::reason)
                .map(FinderWords.Reason::text)
                .findFirst()
                .orElse("");
    }

    private Node frames(PortPicture port, ZoneId zone) {
        VBox rows = new VBox();
        rows.getStyleClass().add("says-frames");
        int most = large ? FRAMES : FEW_FRAMES;
        List<PortPicture.Line> lines = port.lines();
        lines.subList(Math.max(0, lines.size() - most), lines.size()).forEach(line -> {
            VBox words = new VBox(
                    Texting.label(FinderWords.hex(line.hex(), large ? BYTES : FEW_BYTES), "small", "mono"),
                    Texting.wrapped(line.words(), "small", "text-1"));
            words.setMinWidth(0);
            HBox row = new HBox(
                    Texting.whole(FinderWords.clock(line.utcMicros(), zone), "small", "strong", "frame-at"), words);
            row.getStyleClass().add("frame-row");
            row.setAccessibleRole(AccessibleRole.LIST_ITEM);
            row.setAccessibleText(FinderWords.clock(line.utcMicros(), zone) + ", " + line.words());
            rows.getChildren().add(row);
        });
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Texting.row("why-row", Texting.wrapped(TEXTS.say("frames.none"))));
        }
        return rows;
    }
}
