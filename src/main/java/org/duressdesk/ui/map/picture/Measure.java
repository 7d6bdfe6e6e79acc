package org.duressdesk.ui.map.picture;

/** How wide words are when drawn. */
@FunctionalInterface
public interface Measure {
    /** Pixels. */
    double width(String words, double px, boolean bold);
}
