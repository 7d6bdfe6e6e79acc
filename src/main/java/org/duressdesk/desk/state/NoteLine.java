package org.duressdesk.desk.state;

import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;

/** A note an operator wrote. */
public record NoteLine(String text, Moment at, Person by) {}
