package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;

/**
 * The contacts of a site.
 *
 * @param ids   of all contacts, broken ones too: a broken contact is not also a missing one
 * @param whole false when the file could not be read: then nothing is called missing
 */
public record Contacts(List<Contact> list, Set<String> ids, boolean whole) {
    public Contacts {
        list = List.copyOf(list);
        ids = Set.copyOf(ids);
    }

    public static Contacts read(Optional<JsonFile> file, Complaints complaints) {
        if (file.isEmpty()) {
            return new Contacts(List.of(), Set.of(), false);
        }
        Element root = Element.root(file.get());
        Set<String> ids = new HashSet<>();
        root.all("contacts").forEach(contact -> ids.add(contact.text("id")));
        List<Contact> list = new ArrayList<>();
        Unique unique = new Unique(complaints);
        for (Element element : root.sound("contacts")) {
            Contact contact =
                    new Contact(element.text("id"), element.text("name"), element.text("number"), element.text("hint"));
            unique.first(contact.id(), element, "id", Said.of("site.contact-id", contact.id()));
            dialled(contact, element, complaints);
            list.add(contact);
        }
        return new Contacts(list, ids, root.node().path("contacts").isArray());
    }

    /** True when the contact exists or might, as far as the file could be read. */
    public boolean knows(String id) {
        return !whole || ids.contains(id);
    }

    private static void dialled(Contact contact, Element element, Complaints complaints) {
        long digits = contact.number().chars().filter(Character::isDigit).count();
        boolean letters = contact.number().chars().anyMatch(Character::isLetter);
        if (digits == 0) {
            element.check(complaints, "number", Said.of("site.has-no-digit-cannot-dialled", contact.number()));
        } else if (!letters && digits > 15) {
            element.check(
                    complaints, "number", Said.of("site.has-digits-telephone-numbers-have", contact.number(), digits));
        } else if (!letters && (digits == 1 || digits == 2)) {
            element.check(complaints, "number", Said.of("site.very-short-for-telephone-number", contact.number()));
        }
    }
}
