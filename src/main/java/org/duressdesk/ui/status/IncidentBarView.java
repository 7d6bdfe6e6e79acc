package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.common.FitTitle;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.ValueCell;

/** The bar of the incident being led. */
public final class IncidentBarView extends HBox {
    private final boolean large;
    private final FitTitle title;
    private final Label under = Texting.label("", "incident-under");
    private final List<ValueCell> cells = new ArrayList<>();
    private Object built = "";
    private boolean narrow;
    private Optional<IncidentBarPicture> shown = Optional.empty();

    public IncidentBarView(boolean large) {
        this.large = large;
        title = new FitTitle(large ? List.of(34, 30, 28, 22) : List.of(24, 20, 17));
        title.getStyleClass().add("incident-title");
        getStyleClass().add("incident-bar");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Beside a panel that stays there is less room: the presses in their order are shown there. */
    public void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            shown.ifPresent(this::show);
        }
    }

    private List<Cell> cells(IncidentBarPicture picture) {
        return picture.cells().stream()
                .filter(c -> !narrow
                        || c.kind() != Cell.Kind.PRESSES
                                && c.kind() != Cell.Kind.FIRST
                                && c.kind() != Cell.Kind.VERIFIED)
                .toList();
    }

    public void show(IncidentBarPicture picture) {
        shown = Optional.of(picture);
        Object shape =
                List.of(picture.shape(), cells(picture).stream().map(Cell::kind).toList());
        if (!shape.equals(built)) {
            built = shape;
            build(picture);
        }
        title.setText(picture.title());
        under.setText(picture.under());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).set(cells(picture).get(i).value());
        }
        setAccessibleText(picture.title() + ". " + picture.under());
    }

    private void build(IncidentBarPicture picture) {
        cells.clear();
        VBox words = Texting.column(Pos.CENTER_LEFT, title, under);
        HBox.setHgrow(words, Priority.ALWAYS);
        List<Node> nodes = new ArrayList<>(List.of(Signs.icon(picture.shape(), large ? 72 : 54, 56), words));
        for (Cell cell : cells(picture)) {
            ValueCell view = new ValueCell(cell.label(), cell.value(), "incident-value");
            view.getStyleClass()
                    .addAll("incident-cell", "cell-" + cell.kind().name().toLowerCase(java.util.Locale.ROOT));
            view.setMinWidth(Region.USE_COMPUTED_SIZE);
            cells.add(view);
            nodes.add(view);
        }
        getChildren().setAll(nodes);
    }
}
