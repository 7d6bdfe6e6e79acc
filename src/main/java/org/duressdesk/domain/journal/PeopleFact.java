package org.duressdesk.domain.journal;

/** Who is on. The person stands in the header. */
public sealed interface PeopleFact extends Fact {
    record SignedOn() implements PeopleFact {}

    record SignedOff() implements PeopleFact {}

    /** A wrong PIN or password for this name. */
    record SignOnRefused(String name, int tries) implements PeopleFact {}
}
