package org.duressdesk.desk.state;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.said.Said;

/**
 * What people at the desk must know about the desk itself, besides links, sound and a storage failure under way.
 *
 * @param site   complaints about the site folder that was refused; the last good site is in force
 * @param mended what opening the journal found and mended since the program started
 * @param doubts what checking the whole journal found; mended at the next start
 * @param forked this journal began anew beside two histories, and the program has not started again since
 * @param gone   what the site in force lacks since it came into force; until who was on has signed off
 */
public record Concerns(
        List<Said> site, List<Said> mended, List<Said> doubts, boolean forked, Optional<SiteFact.PlacesGone> gone) {
    /** Nothing to say. */
    public static final Concerns NONE = new Concerns(List.of(), List.of(), List.of(), false, Optional.empty());

    public Concerns {
        site = List.copyOf(site);
        mended = List.copyOf(mended);
        doubts = List.copyOf(doubts);
    }

    /** After a start; the fork is told by the first entry of its journal, before the start that goes on with it. */
    public Concerns started(boolean first) {
        return new Concerns(List.of(), List.of(), List.of(), forked && first, Optional.empty());
    }

    /** Another site, or the same again, has nothing of what the one before lacked. */
    public Concerns changed() {
        return new Concerns(List.of(), mended, doubts, forked, Optional.empty());
    }

    public Concerns site(List<Said> complaints) {
        return new Concerns(complaints, mended, doubts, forked, gone);
    }

    public Concerns mended(Said what) {
        return new Concerns(site, Ends.plus(mended, what), doubts, forked, gone);
    }

    public Concerns doubted(List<Said> complaints) {
        return new Concerns(site, mended, complaints, forked, gone);
    }

    public Concerns parted() {
        return new Concerns(site, mended, doubts, true, gone);
    }

    public Concerns gone(SiteFact.PlacesGone what) {
        return new Concerns(site, mended, doubts, forked, Optional.of(what));
    }

    public Concerns seen() {
        return new Concerns(site, mended, doubts, forked, Optional.empty());
    }
}
