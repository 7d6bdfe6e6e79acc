package org.duressdesk.ui.people;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The names to sign on with, the chosen one in view. Screen thread only. */
final class PeopleList {
    private final VBox people;
    private final ScrollPane scroll;
    private final IntConsumer choose;
    private List<SignOnPicture.PersonLine> shown = List.of();

    /** @param choose gets the place of the name that is clicked */
    PeopleList(VBox people, ScrollPane scroll, IntConsumer choose) {
        this.people = people;
        this.scroll = scroll;
        this.choose = choose;
    }

    void show(List<SignOnPicture.PersonLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        people.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            people.getChildren().add(new PersonLineView(lines.get(i), () -> choose.accept(index)));
        }
        scrollToChosen();
    }

    /** So far that the chosen name is in view, when there are more than the list has room for. */
    private void scrollToChosen() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).chosen() && shown.size() > 1) {
                scroll.setVvalue((double) i / (shown.size() - 1));
            }
        }
    }
}
