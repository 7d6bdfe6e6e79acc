package org.duressdesk.ui.map;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.Sign;
import org.duressdesk.ui.common.StateIcon;
import org.duressdesk.ui.theme.Token;

/**
 * A press whose place is not on file: shown above the map, which does not move. It stays until its incident is
 * resolved; who shows it takes it away. Put it into the panel with {@link MapPanel#setStrip}.
 */
public final class UnknownTray extends HBox {
    /** A name and what was received: "Account" and "0417". */
    public record Field(String name, String value) {}

    /**
     * @param acknowledged an acknowledged press is drawn in the colour of acknowledged ones, without ring
     * @param raw          the frame as text
     */
    public UnknownTray(List<Field> fields, String raw, boolean acknowledged, double iconPx) {
        StateIcon icon = new StateIcon(Sign.UNKNOWN, DeviceKind.FIXED, "?", iconPx, Token.APP, 76);
        if (acknowledged) {
            icon.show(Sign.ACKNOWLEDGED, DeviceKind.FIXED, "?");
        } else {
            icon.showRinged(Sign.UNKNOWN, DeviceKind.FIXED, "?");
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(12, label(MapWords.say("tray.title"), "head"), gap, label(MapWords.say("tray.stays"), "small"));
        first.setAlignment(Pos.CENTER_LEFT);
        HBox values = new HBox(36);
        fields.forEach(f -> values.getChildren().add(new VBox(label(f.name(), "small", "text-3"), label(f.value(), "strong"))));
        Label bytes = label(raw, "mono", "strong", "tray-raw");
        bytes.setMinWidth(0);
        HBox last = new HBox(12, label(MapWords.say("tray.raw"), "small", "text-3"), bytes);
        last.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(8, first, values, last);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("unknown-tray", acknowledged ? "acknowledged" : "unacknowledged");
        getChildren().setAll(icon, words);
        VBox.setMargin(this, new Insets(0, 10, 10, 10));
        setAccessibleRole(AccessibleRole.TEXT);
        StringBuilder spoken = new StringBuilder(MapWords.say("tray.title"));
        fields.forEach(f -> spoken.append(", ").append(f.name()).append(' ').append(f.value()));
        setAccessibleText(spoken.append(", ").append(MapWords.say("tray.raw")).append(' ').append(raw).toString());
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
