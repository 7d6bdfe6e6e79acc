package org.duressdesk.desk.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Site;

/**
 * One command being decided. Drafts are folded as they are added, so that the second signal of a frame sees what the
 * first one did.
 */
public final class Turn {
    public final Site site;
    public final Moment now;
    private final BiFunction<DeskState, Entry, DeskState> fold;
    private DeskState state;
    private Context context;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    /** @param fold what an entry makes of a state; every feature has its part in it */
    public Turn(DeskState state, Site site, Context context, Moment now, BiFunction<DeskState, Entry, DeskState> fold) {
        this.fold = fold;
        this.state = state;
        this.site = site;
        this.context = context;
        this.now = now;
    }

    public DeskState state() {
        return state;
    }

    public Context context() {
        return context;
    }

    public void context(Context next) {
        context = next;
    }

    public LinkWatch watch(LinkId id) {
        return context.link(id);
    }

    public void watch(LinkId id, LinkWatch next) {
        context = context.with(id, next);
    }

    /** Who is signed on: stands in every entry of an act, with the role of that moment. Only acts ask, and acts need somebody on. */
    public Person on() {
        return state.signedOn().orElseThrow();
    }

    /** Sequence the next draft will have. */
    long next() {
        return state.head() + 1;
    }

    /** Adds an entry to be; its sequence comes back. */
    public long add(Draft draft) {
        Header header = new Header(next(), now, draft.cause(), draft.person(), draft.link(), draft.drill());
        Entry entry = new Entry(header, draft.fact(), draft.rawHex());
        state = fold.apply(state, entry);
        entries.add(entry);
        return header.sequence();
    }

    public void reply(LinkId link, long token, boolean accept, long after) {
        effects.add(new Effect.Reply(link, token, accept, after));
    }

    public Decision done() {
        return new Decision.Decided(entries, state, effects, context);
    }
}
