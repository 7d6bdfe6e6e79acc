package org.duressdesk.ui.map;

/** How wide words are when drawn. */
@FunctionalInterface
interface Measure {
    /** Pixels. */
    double width(String words, double px, boolean bold);
}
