package org.duressdesk.people;

import org.duressdesk.domain.people.Person;

/** One person as kept: {@code sealed} is the Argon2id text of the PIN or password. */
record Member(Person person, String fullName, boolean pin, String sealed) {
    Member with(boolean newPin, String newSealed) {
        return new Member(person, fullName, newPin, newSealed);
    }
}
