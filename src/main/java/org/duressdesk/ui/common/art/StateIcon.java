package org.duressdesk.ui.common.art;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.theme.Token;

/** A state's shape at any size, as on the marker sheet, without ring. The words that belong to it stand beside it. */
public final class StateIcon extends Box {
    private final Token ground;

    /** @param px side of the square; the drawing's 48 box fills it */
    public StateIcon(Sign sign, DeviceKind kind, String label, double px) {
        this(sign, kind, label, px, Token.PANEL, 48);
    }

    /**
     * @param ground token of what lies behind
     * @param box    how much of the drawing's plane is shown: 48 for the shape alone, 56 where the tick tab must not be
     *               cut, 76 with a ring
     */
    public StateIcon(Sign sign, DeviceKind kind, String label, double px, Token ground, double box) {
        super(px, box);
        this.ground = ground;
        show(sign, kind, label);
    }

    public void show(Sign sign, DeviceKind kind, String label) {
        draw(Art.sign(sign, kind, label, ground), spoken(sign, label));
    }

    /** The bright ring around it, for the tray of devices that are not on the map. Give it a box of 76. */
    public void showRinged(Sign sign, DeviceKind kind, String label) {
        List<Piece> pieces = new ArrayList<>(Art.steadyRing());
        pieces.addAll(Art.brightRing(sign == Sign.UNKNOWN));
        pieces.addAll(Art.sign(sign, kind, label, ground));
        draw(pieces, spoken(sign, label));
    }

    private static String spoken(Sign sign, String label) {
        return sign.press() && sign != Sign.UNKNOWN && !label.isEmpty()
                ? Say.it("sign.press", sign.words(), label)
                : sign.words();
    }
}
