package org.duressdesk.receiver.line;

import org.duressdesk.domain.link.LinkSettings;

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
