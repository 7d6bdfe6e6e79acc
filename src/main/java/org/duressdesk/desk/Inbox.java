package org.duressdesk.desk;

import org.duressdesk.domain.signal.Reception;

/** Where links put what they receive. Called by reader threads; never blocks, never throws. */
@FunctionalInterface
public interface Inbox {
    void received(Reception reception);
}
