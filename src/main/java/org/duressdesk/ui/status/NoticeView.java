package org.duressdesk.ui.status;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.queue.NoticePicture;

/** A row below banner and incident bar that says what somebody still has to do. */
public final class NoticeView extends HBox {
    private final Label title = Texting.whole("", "head");
    private final Label line = Texting.label("", "small", "text-2");
    private final ActButton button;

    public NoticeView(Consumer<DeskAction> act) {
        button = new ActButton("", DeskAction.SUPERVISOR.cap());
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.accept(DeskAction.SUPERVISOR));
        getStyleClass().add("notice");
        VBox words = Texting.column(Pos.CENTER_LEFT, title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, button);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public void show(NoticePicture picture) {
        title.setText(picture.title());
        line.setText(picture.line());
        button.say(picture.act(), picture.action().cap());
        setAccessibleText(picture.title() + ". " + picture.line());
    }
}
