package org.duressdesk.ui.window;

import java.util.List;
import java.util.Optional;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.floors.FloorsPicture;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.places.SoftKeys;
import org.duressdesk.ui.queue.NoticePicture;
import org.duressdesk.ui.queue.QueuePicture;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.status.IncidentBarPicture;
import org.duressdesk.ui.status.StripPicture;

/**
 * Everything the window shows. Immutable; made by {@link DeskPictures}, drawn by the views.
 *
 * @param large     layout L
 * @param drill     nothing on the screen is real: violet frame, no red
 * @param bars      what is wrong with the desk itself, stacked below banner and incident bar
 * @param notice    what somebody still has to do: call the supervisor
 * @param presses   presses of the led incident, in order; empty for none
 * @param tray      the newest unknown device of an open incident
 * @param full      what stands below the map's title in full screen
 * @param queue     the right panel unless a call-out takes its place
 * @param enter     what Enter does now
 */
public record DeskPicture(
        DeskMode mode,
        boolean large,
        boolean drill,
        StripPicture strip,
        Optional<BannerPicture> banner,
        Optional<IncidentBarPicture> incident,
        Optional<NoticePicture> notice,
        List<BarPicture> bars,
        FloorsPicture floors,
        List<PressRow> presses,
        MapHead head,
        MapPicture map,
        Optional<Tray> tray,
        Optional<FullStrip> full,
        QueuePicture queue,
        Optional<CallOutPicture> callOut,
        SoftKeys soft,
        EnterMeaning enter) {
    public DeskPicture {
        bars = List.copyOf(bars);
        presses = List.copyOf(presses);
    }

    /** A press of the led incident: "Triage 3" over "14:31:22, H6, E-13"; {@code tight} is the time for layout S. */
    public record PressRow(Shape shape, String title, String line, String tight) {}

    /**
     * The line above the map.
     *
     * @param home  Home goes back to an earlier view
     * @param right what stands at the right end in words, or empty
     * @param chip  a press outside of view, or empty
     */
    public record MapHead(String title, String sub, boolean home, String right, boolean rightLoud, String chip) {}

    /** What a technician reads of a device that is on no map. */
    public record Tray(boolean waiting, List<BarPicture.Value> values, String raw) {
        public Tray {
            values = List.copyOf(values);
        }
    }

    /** Below the map's title after 30 s. {@code share} runs from the press to the supervisor's call. */
    public record FullStrip(
            boolean silent,
            String first,
            String second,
            String since,
            String next,
            double share,
            double raisedAt,
            String act,
            String refused) {}
}
