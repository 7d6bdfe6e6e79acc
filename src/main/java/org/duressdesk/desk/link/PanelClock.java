package org.duressdesk.desk.link;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.FrameReceived;

/**
 * A panel whose encrypted messages open with its key and are refused because of their time: its presses do not arrive, and
 * nobody would know why. A trouble of its own, over with the next message that is believed (decision record 60).
 */
public final class PanelClock {
    /** How its kinds begin: one a link, whatever its clock says meanwhile. */
    private static final String WRONG = "trouble.clock.";

    /** A panel sets its clock by the first refusal; one that is refused again did not. */
    private static final int RUNNING = 2;

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private PanelClock() {}

    /** A message was refused; nothing happens unless it was for its time. */
    public static void refused(Turn t, FrameReceived r) {
        Optional<LinkSettings> link = LinkLife.settings(t, r.link());
        String off = r.frame().particulars().get(Frame.CLOCK_OFF);
        if (off == null || link.isEmpty()) {
            return;
        }
        LinkWatch watch = t.watch(r.link()).clockWrong();
        t.watch(r.link(), watch);
        if (watch.clocksRunning() >= RUNNING && open(t, r.link()).isEmpty()) {
            LinkLife.trouble(t, r.link(), wrong(link.get(), Long.parseLong(off)), false);
        }
    }

    /** A message was believed: its clock is right, or it came in clear. */
    public static void right(Turn t, LinkId link) {
        open(t, link).forEach(trouble -> LinkLife.trouble(t, link, trouble, true));
    }

    private static List<Said> open(Turn t, LinkId link) {
        return Optional.ofNullable(t.state().links().get(link)).map(LinkState::troubles).orElse(List.of()).stream()
                .filter(trouble -> trouble.kind().startsWith(WRONG))
                .toList();
    }

    private static Said wrong(LinkSettings link, long off) {
        String account =
                link.account().map(NetworkAccount::account).orElse(link.id().value());
        return Said.of(WRONG + (off < 0 ? "behind" : "ahead"), account, link.name(), span(Math.abs(off)));
    }

    /** In units that are written alike in every language. */
    private static String span(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + " s";
        }
        if (seconds < 2 * HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < 2 * DAY ? seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min" : seconds / DAY + " d";
    }
}
