package org.duressdesk.people;

import java.util.List;
import java.util.Optional;

/** All of people.json: the people in order, and the sealed recovery code of the first administrator, if one was made. */
record Roll(List<Member> members, Optional<String> recovery) {
    Roll {
        members = List.copyOf(members);
    }

    Optional<Member> member(String id) {
        return members.stream()
                .filter(member -> member.person().id().equals(id))
                .findFirst();
    }
}
