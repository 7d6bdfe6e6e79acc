package org.duressdesk.ui.common.art;

import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.theme.Token;

/** How a button is built, for legends and lists. */
public final class KindIcon extends Box {
    public KindIcon(DeviceKind kind, Token ink, double px) {
        super(px, 48);
        draw(Art.core(kind, ink, Token.PANEL, false), Say.of("kind", kind));
    }
}
