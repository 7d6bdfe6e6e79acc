package org.duressdesk.desk.kernel;

import java.util.Optional;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;

/** An entry before it has a sequence and a time. */
public record Draft(
        Fact fact, long cause, Optional<Person> person, Optional<LinkId> link, boolean drill, String rawHex) {
    /** By the desk itself. */
    public static Draft of(Fact fact) {
        return new Draft(fact, 0, Optional.empty(), Optional.empty(), false, "");
    }

    /** By a person. */
    public static Draft by(Person person, Fact fact) {
        return new Draft(fact, 0, Optional.of(person), Optional.empty(), false, "");
    }

    /** About a link. */
    public static Draft on(LinkId link, Fact fact) {
        return new Draft(fact, 0, Optional.empty(), Optional.of(link), false, "");
    }

    /** The same by a person. */
    public Draft by(Person who) {
        return new Draft(fact, cause, Optional.of(who), link, drill, rawHex);
    }

    /** Led to by that entry. */
    public Draft causedBy(long sequence) {
        return new Draft(fact, sequence, person, link, drill, rawHex);
    }

    /** Marked as part of a drill. */
    public Draft drilled(boolean mark) {
        return new Draft(fact, cause, person, link, mark, rawHex);
    }

    /** With the receiver's bytes. */
    public Draft with(String hex) {
        return new Draft(fact, cause, person, link, drill, hex);
    }
}
