package org.duressdesk.ui.drill;

import java.util.Optional;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.status.BannerPicture;

/**
 * What the drill panel needs to know of the desk beside it to say what to do next.
 *
 * @param covert whether the desk is the quiet one under its cover
 * @param silent whether a receiver is silent
 */
public record DrilledDesk(
        Optional<BannerPicture> banner, boolean covert, Optional<CallOutPicture> callOut, boolean silent) {}
