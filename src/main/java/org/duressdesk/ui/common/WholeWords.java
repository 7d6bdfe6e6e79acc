package org.duressdesk.ui.common;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A line that gives way word by word: "Charge nurse", never "Charge nurse 44...". Only a first word that is too long by
 * itself is cut. The whole text stays in the accessible text.
 */
public final class WholeWords extends Label {
    /** What must not stand last: punctuation, and small words such as "and", "at", "the". */
    private static final Pattern LOOSE = Pattern.compile("[,;:.]*( \\p{Ll}{1,4})*[,;:.]*$");

    private final String whole;

    public WholeWords(String text, String... styles) {
        super(text);
        whole = text;
        getStyleClass().addAll(styles);
        setMinWidth(0);
        setAccessibleText(text);
        fontProperty().addListener((p, old, now) -> fit(getWidth()));
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        fit(width);
    }

    /** What the whole text needs: what is shown now must not decide how much room there is. */
    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(wide(whole)) + snappedLeftInset() + snappedRightInset();
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        double room = width - snappedLeftInset() - snappedRightInset() + 0.5;
        String shown = whole;
        while (shown.contains(" ") && wide(shown) > room) {
            shown = LOOSE.matcher(shown.substring(0, shown.lastIndexOf(' '))).replaceAll("");
        }
        if (!shown.equals(getText())) {
            setText(shown);
        }
    }

    private double wide(String text) {
        Text line = new Text(text);
        line.setFont(getFont());
        return Math.ceil(line.getLayoutBounds().getWidth());
    }
}
