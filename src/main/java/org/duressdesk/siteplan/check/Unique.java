package org.duressdesk.siteplan.check;

import java.util.HashMap;
import java.util.Map;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/** Notices what is named twice. */
final class Unique {
    private final Complaints complaints;
    private final Map<Object, Element> seen = new HashMap<>();

    Unique(Complaints complaints) {
        this.complaints = complaints;
    }

    /** False, with a complaint, when the value was seen before. {@code what} begins the sentence: "The device id E-13". */
    boolean first(Object value, Element element, String member, Said what) {
        Element before = seen.putIfAbsent(value, element);
        if (before == null) {
            return true;
        }
        element.mustFix(
                complaints,
                member,
                Said.of(
                        "site.taken-line-each-belongs-one",
                        what,
                        before.at().text(),
                        before.file().name(),
                        before.file().line(before.at())));
        return false;
    }
}
