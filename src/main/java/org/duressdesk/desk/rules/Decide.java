package org.duressdesk.desk.rules;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.incident.Attention;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Context;
import org.duressdesk.desk.kernel.Decision;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.link.RepliesNoted;
import org.duressdesk.desk.signal.Frames;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.Site;

/**
 * The one place where the desk makes up its mind. Pure: the same question has the same answer, nothing is stored, sent or
 * sounded here. An exception is a bug; what the world does comes back as entries or as a refusal.
 */
public final class Decide {
    private Decide() {}

    /**
     * Decides one command.
     *
     * @param state everything stored or held so far
     * @param now   the moment the command stands for: for a reception when the reader thread noticed it
     */
    public static Decision decide(DeskState state, Site site, Context context, Command command, Moment now) {
        Turn turn = new Turn(state, site, context, now, Fold::fold);
        Optional<Refusal> refusal = switch (command) {
            case Command.Received c -> received(turn, c.reception());
            case Command.Tick c -> done(() -> Ticks.tick(turn));
            case Command.Start c -> done(() -> DeskLife.start(turn, c));
            case Command.RepliesNoted c -> done(() -> RepliesNoted.noted(turn, c.replies()));
            case Command.StorageBack c -> done(() -> DeskLife.storageBack(turn, c));
            case Command.StorageDoubted c -> done(() -> DeskLife.storageDoubted(turn, c));
            case Command.Unjudged c -> done(() -> Frames.unjudged(turn, c));
            case Command.Unproven c -> done(() -> Frames.unproven(turn, c));
            case Command.QuietAsked c -> Attention.hush(turn);
            case Command.SignOnFailed c -> done(() -> DeskLife.signOnFailed(turn, c));
            case Command.SoundReport c -> done(() -> DeskLife.sound(turn, c));
            case Command.ToneReport c -> done(() -> DeskLife.tone(turn, c));
            case Command.SiteLoaded c -> done(() -> DeskLife.siteLoaded(turn, c));
            case Command.SiteBroken c -> done(() -> DeskLife.siteBroken(turn, c));
            case Command.Stop c -> done(() -> DeskLife.stop(turn, c));
            case Command.Act c -> Acts.act(turn, c);
        };
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(turn::done);
    }

    private static Optional<Refusal> received(Turn turn, Reception reception) {
        switch (reception) {
            case Reception.FrameReceived r -> Frames.frame(turn, r);
            case Reception.LinkOpened r -> LinkLife.opened(turn, r);
            case Reception.LinkLost r -> LinkLife.lost(turn, r);
            case Reception.ReplyMade r -> RepliesNoted.noted(turn, List.of(r));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> done(Runnable what) {
        what.run();
        return Optional.empty();
    }
}
