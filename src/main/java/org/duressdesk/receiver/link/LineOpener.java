package org.duressdesk.receiver.link;

import org.duressdesk.domain.site.LinkSettings;

/** Opens the line of a link, anew at every attempt. Called by the link's reader thread. */
@FunctionalInterface
public interface LineOpener {
    /**
     * Opens it with stale input thrown away (decision D2).
     *
     * @throws LineLost when it cannot be opened, with one clear sentence
     */
    ByteLine open(LinkSettings settings) throws LineLost;
}
