package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.FitTitle;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.ValueCell;
import org.duressdesk.ui.common.art.BannerOctagon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.status.BannerPicture.Kind;

/** The banner: red while somebody has to acknowledge, amber-framed while somebody has to take it. */
public final class BannerView extends HBox {
    private final boolean large;
    private final Consumer<DeskAction> act;
    private final Label over = Texting.label("", "banner-over");
    private final FitTitle title;
    private final Label under = Texting.label("", "banner-under");
    private final List<ValueCell> cells = new ArrayList<>();
    private ActButton button = new ActButton("", "");
    private Object built = "";
    private boolean narrow;
    private boolean low;
    private Optional<BannerPicture> shown = Optional.empty();

    /** @param act what a click on the button asks for */
    public BannerView(boolean large, Consumer<DeskAction> act) {
        this.large = large;
        title = new FitTitle(sizes(Kind.ALARM));
        title.getStyleClass().add("banner-title");
        this.act = act;
        getStyleClass().add("alarm-banner");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Beside a panel that stays there is less room: smaller type, no count of presses. */
    public void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            shown.ifPresent(this::show);
        }
    }

    /** Raised, where the height is needed below: one line less high, smaller type. */
    public void low(boolean now) {
        if (now != low) {
            low = now;
            shown.filter(picture -> picture.kind() == Kind.FULL).ifPresent(this::show);
        }
    }

    public void show(BannerPicture picture) {
        shown = Optional.of(picture);
        Object shape = List.of(
                picture.kind(),
                picture.shape(),
                picture.cells().stream().map(Cell::kind).toList(),
                picture.under().isEmpty(),
                narrow,
                low);
        if (!shape.equals(built)) {
            build(picture);
            built = shape;
        }
        over.setText(picture.over());
        title.setText(picture.title());
        under.setText(picture.under());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).set(cells(picture).get(i).value());
        }
        button.say(picture.act(), picture.keyName());
        button.setSub(narrow ? "" : picture.actMore());
        setAccessibleText(picture.spoken());
    }

    private void build(BannerPicture picture) {
        Kind kind = picture.kind();
        title.sizes(sizes(kind));
        getStyleClass()
                .setAll(
                        "alarm-banner",
                        "banner-"
                                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        getStyleClass().addAll(kind.red() ? List.of("red", "on-alarm-ink") : List.of("owned-by-nobody"));
        Texting.style(this, "narrow", narrow);
        Texting.style(this, "low", low && kind == Kind.FULL);
        button = kind.red()
                ? ActButton.onAlarm(picture.act(), picture.keyName())
                : ActButton.primary(picture.act(), picture.keyName());
        button.getStyleClass().addAll("banner-act", "outlined");
        button.setFocusTraversable(false);
        button.setOnAction(e -> act.accept(kind.red() ? DeskAction.ACKNOWLEDGE : DeskAction.NEXT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        cells.clear();
        cells(picture).forEach(c -> cells.add(cell(c)));
        Node octagon = kind.red()
                ? new BannerOctagon(picture.shape().number(), octagonSize(kind))
                : Signs.icon(picture.shape(), octagonSize(kind), 56);
        getChildren().setAll(kind == Kind.FULL ? full(octagon) : beside(octagon));
    }

    private List<Node> beside(Node octagon) {
        VBox words = Texting.column(Pos.CENTER_LEFT, over, title, under);
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        List<Node> nodes = new ArrayList<>(List.of(octagon, words));
        nodes.addAll(cells);
        nodes.add(button);
        return nodes;
    }

    private List<Node> full(Node octagon) {
        HBox values = new HBox(cells.toArray(Node[]::new));
        values.getStyleClass().add("banner-values");
        List<Node> lines = new ArrayList<>(List.of(over, title, Texting.gap(), values));
        VBox words = Texting.column(Pos.CENTER_LEFT, lines.toArray(Node[]::new));
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return List.of(octagon, words, button);
    }

    private List<Cell> cells(BannerPicture picture) {
        boolean asksForOwner = picture.kind() == Kind.OWNERSHIP;
        return picture.cells().stream()
                .filter(c -> !narrow || c.kind() != Cell.Kind.PRESSES && !(asksForOwner && c.kind() == Cell.Kind.SINCE))
                .toList();
    }

    private ValueCell cell(Cell cell) {
        ValueCell view = new ValueCell(cell.label(), cell.value(), "banner-value");
        view.getStyleClass().addAll("banner-cell", "cell-" + cell.kind().name().toLowerCase(java.util.Locale.ROOT));
        view.setMinWidth(Region.USE_COMPUTED_SIZE);
        return view;
    }

    /** Type sizes of the title; "place and button name at least 28 px" holds but above a running call-out in layout S. */
    private List<Integer> sizes(Kind kind) {
        if (low && kind == Kind.FULL) {
            return large ? List.of(68, 56, 44, 36, 30) : List.of(40, 34, 28, 24);
        }
        if (narrow) {
            return switch (kind) {
                case ALARM, OWNERSHIP -> large ? List.of(44, 36, 30, 28) : List.of(34, 28, 24, 20);
                case FULL -> large ? List.of(84, 68, 56, 44, 36, 30) : List.of(52, 40, 34, 28, 24);
                case SECOND, SECOND_OWNERSHIP -> large ? List.of(30, 28, 24) : List.of(24, 20);
            };
        }
        return switch (kind) {
            case ALARM, OWNERSHIP -> large ? List.of(52, 44, 36, 30) : List.of(40, 34, 28);
            case FULL -> large ? List.of(100, 84, 68, 56, 44, 36) : List.of(64, 52, 40, 34, 28);
            case SECOND, SECOND_OWNERSHIP -> large ? List.of(30, 28) : List.of(24, 20);
        };
    }

    private double octagonSize(Kind kind) {
        if (low && kind == Kind.FULL) {
            return large ? 150 : 104;
        }
        if (narrow) {
            return kind == Kind.FULL ? large ? 190 : 110 : large ? 84 : 56;
        }
        return switch (kind) {
            case ALARM -> large ? 120 : 84;
            case OWNERSHIP -> large ? 128 : 92;
            case FULL -> large ? 264 : 172;
            case SECOND, SECOND_OWNERSHIP -> large ? 72 : 56;
        };
    }
}
