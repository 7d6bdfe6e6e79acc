package org.duressdesk.ui.map.label;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Text;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.theme.Fonts;

/** Measures with the fonts that are drawn; remembers what it measured. Screen thread. */
public final class FontMeasure implements Measure {
    private record Key(String words, double px, boolean bold) {}

    private static final int REMEMBERED = 4_000;

    private final Map<Key, Double> known = new HashMap<>();
    private final Text text = new Text();

    @Override
    public double width(String words, double px, boolean bold) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(new Key(words, px, bold), key -> {
            text.setFont(bold ? Fonts.bold(px) : Fonts.regular(px));
            text.setText(words);
            return text.getLayoutBounds().getWidth();
        });
    }
}
