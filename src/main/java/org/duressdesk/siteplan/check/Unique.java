package org.duressdesk.siteplan.check;

import java.util.HashMap;
import java.util.Map;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/** Notices what is named twice. */
final class Unique {
    private final Complaints complaints;
    private final Map<Object, Element> seen = new HashMap<>();

    Unique(Complaints complaints) {
        this.complaints = complaints;
    }

    /** False, with a complaint, when the value was seen before. {@code what}: "the device id E-13". */
    boolean first(Object value, Element element, String member, String what) {
        Element before = seen.putIfAbsent(value, element);
        if (before == null) {
            return true;
        }
        element.mustFix(
                complaints,
                member,
                capital(what) + " is taken by " + before.at().text() + " in "
                        + before.file().name() + " line " + before.file().line(before.at()) + "; each belongs to one.");
        return false;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
