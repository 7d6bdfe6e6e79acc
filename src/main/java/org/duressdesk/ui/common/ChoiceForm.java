package org.duressdesk.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.keys.Stroke;

/** A panel that asks for one of several: a digit chooses at once, arrows and Enter choose too. Screen thread. */
public final class ChoiceForm extends Panel {
    private static final int MOST_KEYS = 9;

    private final List<HBox> rows = new ArrayList<>();
    private final IntConsumer chosen;
    private int at;

    /** A line to choose: what it is, and more about it or empty; {@code refused} says why it cannot be chosen. */
    public record Option(String label, String more, String refused) {
        /** A line that can be chosen. */
        public static Option of(String label, String more) {
            return new Option(label, more, "");
        }
    }

    /**
     * @param why    a sentence above, or empty
     * @param chosen called with the index of the option chosen
     */
    public ChoiceForm(String title, String why, List<Option> options, IntConsumer chosen) {
        super(title);
        this.chosen = chosen;
        getStyleClass().addAll("form", "choice-form");
        setRight(new KeyCap("Esc"));
        VBox list = new VBox();
        list.getStyleClass().add("form-list");
        for (int i = 0; i < options.size(); i++) {
            HBox row = row(options.get(i), i);
            rows.add(row);
            list.getChildren().add(row);
        }
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(title);
        Label sentence = Texting.label(why, "form-why");
        sentence.setWrapText(true);
        sentence.setManaged(!why.isEmpty());
        setBody(false, sentence, list);
        mark();
    }

    private HBox row(Option option, int index) {
        boolean free = option.refused().isEmpty();
        VBox words = Texting.column(Pos.CENTER_LEFT, Texting.label(option.label(), free ? "strong" : "text-3"));
        String more = free ? option.more() : option.refused();
        if (!more.isEmpty()) {
            words.getChildren().add(Texting.label(more, "small", free ? "text-2" : "text-3"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Texting.row("form-row", words);
        if (index < MOST_KEYS) {
            row.getChildren().addFirst(new KeyCap(Integer.toString(index + 1)));
        }
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(option.label()
                + (more.isEmpty() ? "" : ", " + more)
                + (index < MOST_KEYS ? ", key " + (index + 1) : ""));
        row.setUserData(free);
        row.setOnMouseClicked(e -> choose(index));
        return row;
    }

    /** Nothing is chosen yet: Enter alone does nothing. For choices that nobody should make by a slip. */
    public void unchosen() {
        at = -1;
        mark();
    }

    /** A key; true when it was for this form. */
    public boolean key(Stroke stroke) {
        switch (stroke.key()) {
            case "Up" -> move(-1);
            case "Down" -> move(1);
            case "Enter" -> choose(at);
            default -> {
                if (stroke.key().length() != 1
                        || !Character.isDigit(stroke.key().charAt(0))
                        || stroke.key().equals("0")) {
                    return false;
                }
                choose(Integer.parseInt(stroke.key()) - 1);
            }
        }
        return true;
    }

    private void move(int by) {
        at = Math.clamp(at + by, 0, Math.max(0, rows.size() - 1));
        mark();
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).getStyleClass().remove("now");
            if (i == at) {
                rows.get(i).getStyleClass().add("now");
            }
        }
    }

    private void choose(int index) {
        if (index >= 0
                && index < rows.size()
                && Boolean.TRUE.equals(rows.get(index).getUserData())) {
            chosen.accept(index);
        }
    }
}
