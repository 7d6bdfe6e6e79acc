package org.duressdesk.desk.state;

import java.util.List;

/**
 * What people at the desk must know about the desk itself, besides links, sound and a storage failure under way.
 *
 * @param site   complaints about the site folder that was refused; the last good site is in force
 * @param mended what opening the journal found and mended since the program started
 * @param doubts what checking the whole journal found; mended at the next start
 * @param forked this journal began anew beside two histories, and the program has not started again since
 */
public record Concerns(List<String> site, List<String> mended, List<String> doubts, boolean forked) {
    /** Nothing to say. */
    public static final Concerns NONE = new Concerns(List.of(), List.of(), List.of(), false);

    public Concerns {
        site = List.copyOf(site);
        mended = List.copyOf(mended);
        doubts = List.copyOf(doubts);
    }

    /** After a start; the fork is told by the first entry of its journal, before the start that goes on with it. */
    Concerns started(boolean first) {
        return new Concerns(List.of(), List.of(), List.of(), forked && first);
    }

    Concerns site(List<String> complaints) {
        return new Concerns(complaints, mended, doubts, forked);
    }

    Concerns mended(String what) {
        return new Concerns(site, Next.plus(mended, what), doubts, forked);
    }

    Concerns doubted(List<String> complaints) {
        return new Concerns(site, mended, complaints, forked);
    }

    Concerns parted() {
        return new Concerns(site, mended, doubts, true);
    }
}
