package org.duressdesk.domain.journal;

import java.util.Optional;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;

/**
 * What every entry carries (decision D1).
 *
 * @param sequence gapless, from 1
 * @param cause    sequence of the entry that led to this one, 0 for none
 * @param person   who acted; empty when the desk itself did
 * @param drill    true when it belongs to a drill on this desk or came over a simulated link
 */
public record Header(
        long sequence, Moment at, long cause, Optional<Person> person, Optional<LinkId> link, boolean drill) {}
