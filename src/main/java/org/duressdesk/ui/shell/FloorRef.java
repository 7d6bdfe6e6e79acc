package org.duressdesk.ui.shell;

/** Names a floor: building id and floor id. */
public record FloorRef(String building, String floor) {}
