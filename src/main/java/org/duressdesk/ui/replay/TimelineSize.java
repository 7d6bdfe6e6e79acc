package org.duressdesk.ui.replay;

import org.duressdesk.ui.theme.SizeClass;

/**
 * Figures of the timeline in pixels, for both layouts.
 *
 * @param names    where the tracks' names begin
 * @param left     where time begins
 * @param right    room kept at the right end
 * @param lanes    middle of each of the four tracks
 * @param half     half the height of a track
 * @param overview top of the bar that shows the whole
 * @param height   of everything above the transport
 */
record TimelineSize(
        double names, double left, double right, double[] lanes, double half, double overview, double height) {
    static TimelineSize of(SizeClass size) {
        return switch (size) {
            case L -> new TimelineSize(44, 170, 30, new double[] {70, 118, 166, 214}, 24, 256, 280);
            case S -> new TimelineSize(36, 132, 14, new double[] {54, 88, 122, 156}, 17, 182, 208);
        };
    }

    TimelineSize withLeft(double where) {
        return new TimelineSize(names, where, right, lanes, half, overview, height);
    }

    double bottom() {
        return lanes[3] + half;
    }
}
