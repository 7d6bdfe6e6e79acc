package org.duressdesk.ui.window;

/**
 * The one budget for the height of the desk. What must stay, in this order: the act of banner or incident bar, the
 * current step with its outcomes, the map with the pressed rooms, the bars (several fold into one), the rest. Pixels,
 * gaps included. Pure.
 *
 * @param room    below banner and incident bar
 * @param body    what step and map must have
 * @param stacked what all bars take, below each other
 * @param one     what they take folded into one
 * @param notice  what the notice takes, 0 when there is none
 * @param most    what a raised banner can give at most
 */
record HeightBudget(double room, double body, double stacked, double one, double notice, double most) {
    /** A map is never lower than this while what is above it can give way. */
    static final double MAP = 240;

    /**
     * What gives way.
     *
     * @param taken pixels taken from a raised banner
     */
    record Given(boolean folded, boolean notice, double taken) {}

    /** @param raised height of the raised banner that may give, 0 for none */
    Given given(double raised) {
        boolean folded = room - stacked - notice < body;
        double bars = folded ? one : stacked;
        double missing = body - (room - bars - notice);
        double taken = raised == 0 || missing <= 0 ? 0 : Math.min(Math.min(raised, most), missing);
        return new Given(folded, missing - taken <= 0.5, taken);
    }
}
