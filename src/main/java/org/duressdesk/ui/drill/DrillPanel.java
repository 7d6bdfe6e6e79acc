package org.duressdesk.ui.drill;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.ItemRow;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.KindIcon;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.SectionHead;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.shell.Overlay;
import org.duressdesk.ui.shell.SoftKey;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The drill panel at the right of the desk: find a button, press it, play a fault. The alarm it makes closes it. */
public final class DrillPanel implements Overlay {
    private static final Texts TEXTS = Texts.of("drill");
    private static final double ICON = 28;

    private final Site site;
    private final DrillControls controls;
    private final ObservableList<Device> found = FXCollections.observableArrayList();
    private final ListView<Device> list = new ListView<>(found);
    private final TextField search = new TextField();
    private final ActButton silence = ActButton.plain(TEXTS.say("silence"), "F");
    private final Panel panel = new Panel(TEXTS.say("title"));
    private boolean silent;

    public DrillPanel(Site site, DrillControls controls) {
        this.site = site;
        this.controls = controls;
        panel.setRight(new KeyCap("F10"));
        search.setPromptText(TEXTS.say("search"));
        search.setAccessibleText(TEXTS.say("search"));
        search.textProperty().addListener((p, old, typed) -> look(typed));
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(TEXTS.say("list"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ButtonCell());
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                press();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        ActButton press = ActButton.primary(TEXTS.say("press"), "Enter");
        press.setOnAction(act -> press());
        ActButton noise = ActButton.plain(TEXTS.say("noise"), "G");
        noise.setOnAction(act -> controls.noise());
        ActButton backlog = ActButton.plain(TEXTS.say("backlog"), "B");
        backlog.setOnAction(act -> controls.backlog());
        silence.setOnAction(act -> silence());
        List.of(press, noise, backlog, silence).forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        Label note = new Label(TEXTS.say("note"));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("small", "text-3");
        VBox body = new VBox(8, search, list, press, new SectionHead(TEXTS.say("faults"), TEXTS.say("untouched")), silence,
                noise, backlog, note);
        body.setPadding(new Insets(4, 14, 14, 14));
        VBox.setVgrow(body, Priority.ALWAYS);
        panel.getChildren().add(body);
        look("");
    }

    private void look(String typed) {
        found.setAll(ButtonSearch.find(site, typed));
        list.getSelectionModel().selectFirst();
    }

    private void press() {
        Device button = list.getSelectionModel().getSelectedItem();
        if (button != null) {
            controls.press(button);
        }
    }

    private void silence() {
        silent = !silent;
        controls.silence(silent);
        silence.say(TEXTS.say(silent ? "silence.end" : "silence"), "F");
    }

    /** How many buttons the search shows. */
    int shownButtons() {
        return found.size();
    }

    @Override
    public Parent root() {
        return panel;
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    /** Enter and the arrows act from the search field, the faults' letters only outside of it. */
    @Override
    public boolean key(Stroke stroke) {
        if (stroke.ctrl()) {
            return false;
        }
        switch (stroke.key()) {
            case "Up" -> list.getSelectionModel().selectPrevious();
            case "Down" -> list.getSelectionModel().selectNext();
            case "Enter" -> press();
            default -> {
                return !stroke.inText() && fault(stroke.key());
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        return true;
    }

    private boolean fault(String key) {
        switch (key) {
            case "F" -> silence();
            case "G" -> controls.noise();
            case "B" -> controls.backlog();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(SoftKey.of("Enter", TEXTS.say("press")), SoftKey.of("\u2191 \u2193", TEXTS.say("choose")),
                SoftKey.of("Esc", TEXTS.say("leave")));
    }

    @Override
    public Room room() {
        return Room.RIGHT;
    }

    @Override
    public void shown() {
        search.requestFocus();
    }

    /** One button: its kind, its name, where it is. */
    private final class ButtonCell extends ListCell<Device> {
        @Override
        protected void updateItem(Device device, boolean empty) {
            super.updateItem(device, empty);
            setText(null);
            if (empty || device == null) {
                setGraphic(null);
                return;
            }
            var place = site.place(device);
            setGraphic(new ItemRow(new KindIcon(device.kind(), Token.TEXT3, ICON), device.id().value(), device.name(),
                    place.building() + ", " + place.level() + ", " + place.floorName(), place.grid(), ""));
            setAccessibleText(device.id() + ", " + ButtonSearch.where(site, device));
        }
    }
}
