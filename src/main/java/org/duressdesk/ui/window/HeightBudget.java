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
 * @param line    what that takes with its second line cut
 * @param raised  what a raised banner can give
 * @param notice  what the notice takes, 0 when there is none
 * @param keys    what the soft keys take, 0 where their line is needed
 */
record HeightBudget(
        double room, double body, double stacked, double one, double line, double raised, double notice, double keys) {
    /** A map is never lower than this while what is above it can give way. */
    static final double MAP = 240;

    /** How the bars stand. */
    enum Bars {
        STACKED,
        FOLDED,
        ONE_LINE
    }

    /**
     * What gives way.
     *
     * @param taken  pixels taken from a raised banner
     * @param notice it stays; what it asks for stands in the soft keys too
     * @param keys   the soft keys stay; all their keys are heard without them
     */
    record Given(Bars bars, double taken, boolean notice, boolean keys) {}

    Given given() {
        double missing = body + stacked + notice - room;
        if (missing <= 0) {
            return new Given(Bars.STACKED, 0, true, true);
        }
        missing -= stacked - one;
        double taken = Math.clamp(missing, 0, raised);
        missing -= taken;
        boolean noticeStays = missing <= 0;
        missing -= noticeStays ? 0 : notice;
        boolean keysStay = missing <= 0;
        missing -= keysStay ? 0 : keys;
        return new Given(missing <= 0 ? Bars.FOLDED : Bars.ONE_LINE, taken, noticeStays, keysStay);
    }
}
