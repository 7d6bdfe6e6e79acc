package org.duressdesk.app.site;

import java.util.Optional;
import org.duressdesk.desk.Replies;
import org.duressdesk.domain.signal.LinkId;

/** Lets desk and links know each other although one must be made first: no link is open before {@link #through}. */
public final class Replying implements Replies {
    private volatile Optional<Replies> links = Optional.empty();

    public void through(Replies open) {
        links = Optional.of(open);
    }

    @Override
    public void reply(LinkId link, long token, boolean accept) {
        links.ifPresent(open -> open.reply(link, token, accept));
    }
}
