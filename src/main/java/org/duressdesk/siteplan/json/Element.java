package org.duressdesk.siteplan.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An object of a JSON file, with the way back to its file for complaints. Absent members read as empty, 0, false. */
public record Element(JsonFile file, Pointer at, JsonNode node) {
    /** The whole file. */
    public static Element root(JsonFile file) {
        return new Element(file, Pointer.ROOT, file.root());
    }

    /** Stands for a file that could not be read: everything in it is absent. */
    public static Element absent(String name) {
        return root(new JsonFile(name, MissingNode.getInstance(), Map.of(), List.of()));
    }

    /** A member that is itself an object. */
    public Element member(String name) {
        return new Element(file, at.member(name), node.path(name));
    }

    /** The objects of a list, without those the schema refused. */
    public List<Element> sound(String list) {
        return all(list).stream().filter(element -> file.sound(element.at())).toList();
    }

    /** All objects of a list, sound or not. */
    public List<Element> all(String list) {
        List<Element> elements = new ArrayList<>();
        JsonNode array = node.path(list);
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            elements.add(new Element(file, at.member(list).element(i), array.get(i)));
        }
        return elements;
    }

    /** The texts of a list. */
    public List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        node.path(list).forEach(value -> texts.add(value.asString("")));
        return texts;
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public String text(String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : "";
    }

    public Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    public int integer(String name, int otherwise) {
        return node.path(name).isNumber() ? node.path(name).asInt(otherwise) : otherwise;
    }

    public double number(String name) {
        return node.path(name).isNumber() ? node.path(name).doubleValue() : 0;
    }

    public boolean yes(String name, boolean otherwise) {
        return node.path(name).isBoolean() ? node.path(name).booleanValue() : otherwise;
    }

    /** Complains about one of this object's members; an empty name means the object. */
    public void mustFix(Complaints complaints, String member, Said said) {
        file.mustFix(complaints, member.isEmpty() ? at : at.member(member), said);
    }

    public void check(Complaints complaints, String member, Said said) {
        file.check(complaints, member.isEmpty() ? at : at.member(member), said);
    }

    /** Complains about one element of a list. */
    public void mustFix(Complaints complaints, String list, int index, Said said) {
        file.mustFix(complaints, at.member(list).element(index), said);
    }
}
