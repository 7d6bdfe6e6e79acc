package org.duressdesk.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.words.Texts;

/** The ports at the left, each with its key, its adapter's name and what came lately. */
final class PortRows {
    static final int MOST = 5;
    private static final Texts TEXTS = Texts.of("setup");
    private static final double TALLEST = 18;

    private PortRows() {}

    static List<Node> of(FinderPicture picture, int chosen, IntConsumer choose) {
        List<Node> rows = new ArrayList<>();
        int last = Math.min(MOST, picture.ports().size());
        for (int i = 0; i < last; i++) {
            rows.add(row(picture, i, i == chosen, choose));
        }
        if (picture.ports().size() > last) {
            rows.add(Texting.row(
                    "finder-more",
                    Texting.wrapped(TEXTS.say("ports.more", picture.ports().size() - last), "small", "text-3")));
        }
        if (picture.ports().isEmpty()) {
            rows.add(Texting.row("finder-more", Texting.wrapped(TEXTS.say("ports.none"), "text-1")));
        }
        return rows;
    }

    private static Node row(FinderPicture picture, int index, boolean on, IntConsumer choose) {
        PortPicture port = picture.ports().get(index);
        List<Problem> own = picture.problems().stream()
                .filter(problem -> problem.port().equals(port.port().path()))
                .toList();
        Label name = Texting.wrapped(FinderWords.name(port.port()), "strong");
        HBox first = Texting.row("port-name", new KeyCap(String.valueOf(index + 1)), name, Texting.gap());
        if (!own.isEmpty()) {
            first.getChildren().add(SeveritySign.of(own.stream().anyMatch(Problem::mustFix), 26));
        }
        // What came to a port that is a link's now is shown with the link, not here.
        HBox third = port.state() == PortPicture.State.OWN
                ? Texting.row("port-state", Texting.wrapped(FinderWords.state(port), "small", "strong"))
                : Texting.row(
                        "port-state",
                        activity(port.activity()),
                        Texting.wrapped(FinderWords.state(port), "small", port.bytes() > 0 ? "strong" : "text-2"));
        third.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(
                first,
                Texting.row("port-where", Texting.wrapped(FinderWords.where(port.port()), "small", "text-2")),
                third);
        row.getStyleClass().add("port-row");
        Texting.style(row, "on", on);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText((index + 1) + ", " + name.getText() + ", " + FinderWords.where(port.port()) + ", "
                + FinderWords.state(port));
        row.setOnMouseClicked(click -> choose.accept(index + 1));
        return row;
    }

    /** Bars of what came in each span; higher for more. */
    private static Node activity(List<Integer> spans) {
        HBox bars = new HBox();
        bars.getStyleClass().add("port-bars");
        int most = Math.max(1, spans.stream().mapToInt(Integer::intValue).max().orElse(1));
        for (int bytes : spans) {
            Region bar = new Region();
            bar.getStyleClass().add("port-bar");
            double height = bytes == 0 ? 0 : Math.max(4, TALLEST * bytes / most);
            bar.setMinHeight(height);
            bar.setPrefHeight(height);
            bar.setMaxHeight(height);
            Texting.style(bar, "none", bytes == 0);
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
