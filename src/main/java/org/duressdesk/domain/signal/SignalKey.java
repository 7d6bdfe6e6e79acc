package org.duressdesk.domain.signal;

/**
 * The address by which a receiver names a device: link, account, zone or user, and its number, all as text exactly as
 * received (leading zeros count). Belongs to exactly one device of a site; a device may have several (decision D5).
 */
public record SignalKey(LinkId link, String account, NumberKind kind, String number) {}
