package org.duressdesk.ui.attention;

import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.theme.Token;

/** The octagon of an alarm as a node. */
public final class Signs {
    private Signs() {}

    /** What the shape is drawn as. */
    public static Sign sign(Shape shape) {
        if (shape.unknown() && shape.shown() == org.duressdesk.desk.state.Alarm.Shown.UNACKNOWLEDGED) {
            return Sign.UNKNOWN;
        }
        return switch (shape.shown()) {
            case UNACKNOWLEDGED -> Sign.UNACKNOWLEDGED;
            case ACKNOWLEDGED -> Sign.ACKNOWLEDGED;
            case RETURNED -> Sign.RETURNED;
        };
    }

    /** @param box how much of the drawing's plane is shown: 48 for the shape, 56 with the tick tab */
    public static StateIcon icon(Shape shape, double px, double box) {
        return new StateIcon(sign(shape), DeviceKind.FIXED, shape.number(), px, Token.PANEL, box);
    }
}
