package org.duressdesk.ui.common;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.BannerOctagon;
import org.duressdesk.ui.common.art.CountBadge;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.KindIcon;
import org.duressdesk.ui.common.art.PulseDial;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.theme.Token;

/** One of each control on a page, for pictures and for the walk over style sheets. */
final class ControlsSheet {
    private ControlsSheet() {}

    static Parent build() {
        ActButton refused = ActButton.plain("Resolve", "R");
        refused.refuse("Cannot resolve yet: steps 4 to 8 are open");
        PulseDial dial = new PulseDial(44);
        dial.show(7, false);
        PulseDial dead = new PulseDial(44);
        dead.show(7, true);
        AgeBar age = new AgeBar(65, 30, 110, 8);
        age.show(11, false);
        AgeBar silent = new AgeBar(65, 30, 110, 8);
        silent.show(80, true);
        CountdownRing ring = new CountdownRing(84);
        ring.show(38 / 60.0, "38", "", false);
        CountdownRing wide = new CountdownRing(100);
        wide.show(38 / 60.0, "38", "s left", false);
        DeadlineBar bar = new DeadlineBar(List.of(0.5, 1.0), true, 34);
        bar.setPrefWidth(300);
        bar.show(5 / 60.0);
        ActButton sub = new ActButton("Call again", "1");
        sub.setSub("4410, charge nurse");

        Panel panel = new Panel("Alarm queue");
        panel.setSub("Map moved to the alarm");
        panel.setRight(new KeyCap("PgUp"), new KeyCap("PgDn"));
        panel.setBody(
                true,
                new SectionHead("Taken off watch", "3"),
                new ItemRow(
                        new StateIcon(Sign.ON_TEST, DeviceKind.FIXED, "", 34),
                        "E-01",
                        "Vestibule",
                        "On test by J. Reyes",
                        "10:53 left",
                        "ends 14:42"),
                new ItemRow(
                        new StateIcon(Sign.LOW_BATTERY, DeviceKind.WIRELESS, "", 34),
                        "E-10",
                        "Interview",
                        "Low battery, 18 %",
                        "Order 309",
                        "open 1 d"));
        panel.setPrefWidth(480);

        FlowPane icons = new FlowPane(10, 10);
        for (Sign sign : Sign.values()) {
            icons.getChildren().add(new StateIcon(sign, DeviceKind.PENDANT, "12", 56, Token.PANEL, 56));
        }
        for (Glyph glyph : Glyph.values()) {
            icons.getChildren().add(new GlyphIcon(glyph, Token.TEXT2, 28));
        }
        for (DeviceKind kind : DeviceKind.values()) {
            icons.getChildren().add(new KindIcon(kind, Token.TEXT1, 34));
        }
        icons.getChildren()
                .addAll(
                        new CountBadge(Sign.UNACKNOWLEDGED, 3, 24),
                        new CountBadge(Sign.ACKNOWLEDGED, 12, 24),
                        new CountBadge(Sign.ON_TEST, 1, 24),
                        new CountBadge(Sign.TROUBLE, 2, 24));

        SystemBar link = new SystemBar(
                "Receiver silent since 14:28:41",
                "A press on any button will not reach this desk. Reconnects by itself.");
        link.setRight(
                new ValueCell("Silent for", "6 min 12 s", "alarm-value"), ActButton.onTrouble("Silence 60 s", "F2"));

        HBox alarm = new HBox(
                24,
                new BannerOctagon("1", 120),
                new Label("Triage 3, Emergency"),
                new ValueCell("Grid", "H6", "alarm-value"),
                ActButton.onAlarm("Acknowledge", "Space"));
        alarm.setAlignment(Pos.CENTER_LEFT);
        alarm.getStyleClass().addAll("alarm-banner", "red", "on-alarm-ink");
        alarm.setPadding(new Insets(12));

        ToggleButton chosen = new ToggleButton("5×");
        chosen.setSelected(true);
        ToggleButton other = new ToggleButton("20×");
        List.of(chosen, other).forEach(b -> b.getStyleClass().setAll("choice-chip"));
        CheckBox check = new CheckBox("Line noise");
        check.setSelected(true);
        TextField field = new TextField();
        field.setPromptText("Reason");
        Region tall = new Region();
        tall.setMinSize(400, 400);
        ScrollPane scroll = new ScrollPane(tall);
        scroll.setPrefSize(120, 100);

        VBox page = new VBox(
                14,
                alarm,
                link,
                row(
                        new ActButton("Reached", "1"),
                        ActButton.primary("Take ownership", "Enter"),
                        ActButton.plain("Change plan", "P"),
                        refused,
                        sub),
                row(dial, dead, age, silent, ring, wide, bar),
                icons,
                row(panel, new VBox(12, chosen, other, check), field),
                row(scroll),
                row(
                        words("alarm-value", "H6"),
                        words("title", "Call police"),
                        words("read-aloud", "This is"),
                        words("head", "Queue"),
                        words("text-1", "Body"),
                        words("small", "Label"),
                        words("trouble-text", "Late")));
        page.getStylesheets()
                .add(ControlsSheet.class
                        .getResource("/org/duressdesk/ui/queue/queue.css")
                        .toExternalForm());
        page.setPadding(new Insets(16));
        page.setFillWidth(true);
        return page;
    }

    private static Label words(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(16, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
