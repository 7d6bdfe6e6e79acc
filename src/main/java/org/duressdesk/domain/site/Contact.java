package org.duressdesk.domain.site;

/**
 * Somebody to call.
 *
 * @param number what to dial, as shown
 * @param hint   how to dial or reach, "outside line first", "radio channel 2", or empty
 */
public record Contact(String id, String name, String number, String hint) {}
