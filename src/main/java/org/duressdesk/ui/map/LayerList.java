package org.duressdesk.ui.map;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.SectionHead;

/** What the map shows, to tick on and off. Opened with L over the map; it is no window of its own. */
public final class LayerList extends Panel {
    private final VBox boxes = new VBox(8);

    /** @param onChange is told the layers to show after every tick */
    public LayerList(Set<Layer> shown, Consumer<Set<Layer>> onChange) {
        super(MapWords.say("layers"));
        EnumSet<Layer> now = EnumSet.noneOf(Layer.class);
        now.addAll(shown);
        for (Layer layer : Layer.values()) {
            CheckBox box = new CheckBox(MapWords.say("layer." + layer.name().toLowerCase(Locale.ROOT)));
            box.setSelected(now.contains(layer));
            box.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    now.add(layer);
                } else {
                    now.remove(layer);
                }
                onChange.accept(Set.copyOf(now));
            });
            boxes.getChildren().add(box);
        }
        boxes.getStyleClass().add("layer-boxes");
        setBody(false, boxes, new SectionHead("", MapWords.say("layers.hint")));
        getStyleClass().add("layer-list");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Puts the focus on the first layer. */
    public void takeFocus() {
        boxes.getChildren().getFirst().requestFocus();
    }
}
