package org.duressdesk.desk.state;

import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;

/** Who has seen it, and when. */
public record Acknowledgement(Person by, Moment at) {}
