package org.duressdesk.domain.people;

/** Somebody known at the desk. {@code id} is stable and stands in the journal beside the name. */
public record Person(String id, String name, Role role) {}
