package org.duressdesk.ui.floors;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.KindIcon;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** What the signs on the map mean. */
final class Legend {
    private static final Texts TEXTS = Texts.of("window");
    private static final double PX = 28;

    private Legend() {}

    static List<Node> all() {
        VBox box = new VBox(
                Texting.wrapped(TEXTS.say("floors.here"), "small", "text-3"),
                line(new KindIcon(DeviceKind.FIXED, Token.TEXT2, PX), "legend.fixed"),
                line(new KindIcon(DeviceKind.WIRELESS, Token.TEXT2, PX), "legend.wireless"),
                line(new KindIcon(DeviceKind.PENDANT, Token.TEXT2, PX), "legend.pendant"),
                line(new GlyphIcon(Glyph.SILENT, Token.TEXT2, PX), "legend.silent"),
                line(new GlyphIcon(Glyph.AUDIBLE, Token.TEXT2, PX), "legend.audible"),
                line(new StateIcon(Sign.LOW_BATTERY, DeviceKind.FIXED, "", PX), "legend.low"),
                line(new StateIcon(Sign.MISSING, DeviceKind.FIXED, "", PX), "legend.missing"));
        box.getStyleClass().add("legend");
        return List.of(box);
    }

    static List<Node> dashed() {
        VBox box = new VBox(line(new StateIcon(Sign.BLIND, DeviceKind.FIXED, "", PX), "floors.dashed"));
        box.getStyleClass().add("legend");
        return List.of(box);
    }

    private static Node line(Node icon, String key) {
        return Texting.row("legend-line", icon, Texting.wrapped(TEXTS.say(key), "small"));
    }
}
