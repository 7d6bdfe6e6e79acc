package org.duressdesk.ui.people;

/** What was found on this machine, for the first run. {@code diskFree} in words, "214 GB free". */
public record ThisPc(int serialPorts, int soundOutputs, String diskFree, String checkedAt) {}
