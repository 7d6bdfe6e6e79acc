package org.duressdesk.desk.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.signal.LinkId;

/**
 * Troubles that receivers reported about themselves and have not ended. Immutable.
 *
 * @param open    oldest first: of each line the first and the newest {@value Ends#KEPT}
 * @param further how many more stand open on a line, by its name; "" for those without a line
 */
public record OwnTroubles(List<OwnTrouble> open, Map<String, Integer> further) {
    static final OwnTroubles NONE = new OwnTroubles(List.of(), Map.of());

    public OwnTroubles {
        open = List.copyOf(open);
        further = Ordered.of(further);
    }

    /** How many stand open in all. */
    public int all() {
        return open.size()
                + further.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * A trouble, or the end of one. The end of one that is not named any more takes one from those that are only counted: that
     * there are any is all that is known of them.
     */
    public OwnTroubles told(Optional<LinkId> link, Finding.ReceiverTrouble t) {
        List<OwnTrouble> others = open.stream().filter(o -> !same(o, t)).toList();
        if (t.restored()) {
            boolean unnamed = others.size() == open.size();
            return unnamed ? counted(open, link, -1) : new OwnTroubles(others, further);
        }
        List<OwnTrouble> more = NextState.plus(others, new OwnTrouble(link, t.identity(), t.what()));
        List<OwnTrouble> ofLine =
                more.stream().filter(o -> o.link().equals(link)).toList();
        return ofLine.size() <= 2 * Ends.KEPT
                ? new OwnTroubles(more, further)
                : counted(NextState.minus(more, ofLine.get(Ends.KEPT)), link, 1);
    }

    private OwnTroubles counted(List<OwnTrouble> named, Optional<LinkId> link, int by) {
        String line = link.map(LinkId::value).orElse("");
        int count = Math.max(0, further.getOrDefault(line, 0) + by);
        Ordered<String, Integer> counts = Ordered.of(further);
        return new OwnTroubles(named, count == 0 ? counts.without(line) : counts.with(line, count));
    }

    /** Without those of a line that is gone: nobody will report their end. */
    public OwnTroubles without(LinkId link) {
        return new OwnTroubles(
                open.stream().filter(o -> !o.link().equals(Optional.of(link))).toList(),
                Ordered.of(further).without(link.value()));
    }

    /** What has no identity is from before version 2 of its entry, when the words alone were stored. */
    private static boolean same(OwnTrouble open, Finding.ReceiverTrouble told) {
        return open.identity().equals(told.identity())
                && (!told.identity().isEmpty() || open.what().equals(told.what()));
    }
}
