package org.duressdesk.ui.places;

import org.duressdesk.domain.site.Point;

/** A spot framed in mode colour with words beside it: the button to press next in a drill. */
public record Prompt(Point at, String words) {}
