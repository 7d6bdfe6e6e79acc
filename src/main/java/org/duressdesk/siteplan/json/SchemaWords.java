package org.duressdesk.siteplan.json;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words for what a schema refuses: what was found, what was expected. */
final class SchemaWords {
    private SchemaWords() {}

    static String sentence(Error error, String property, JsonNode schema) {
        JsonNode rule = around(error, schema);
        String found = quoted(error.getInstanceNode());
        JsonNode limit = error.getSchemaNode() == null ? rule.path(error.getKeyword()) : error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" ->
                "\"" + property + "\" is missing"
                        + expected(rule.path("properties").path(property)) + ".";
            case "additionalProperties" -> "\"" + property + "\" is not known here; known are " + names(rule) + ".";
            case "type" ->
                "Found " + kind(error.getInstanceNode()) + ", expected " + kind(limit.asString("")) + described(rule)
                        + ".";
            case "enum" -> found + " is not one of " + list(limit) + ".";
            case "const" -> "Found " + found + ", expected " + quoted(limit) + described(rule) + ".";
            case "minimum", "exclusiveMinimum" ->
                found + " is too small, the least is " + limit.asString() + described(rule) + ".";
            case "maximum", "exclusiveMaximum" ->
                found + " is too large, the most is " + limit.asString() + described(rule) + ".";
            case "minLength" -> "The text is empty or too short" + expected(rule) + ".";
            case "maxLength" -> "The text is longer than " + limit.asString() + " characters.";
            case "minItems" ->
                "The list is too short, at least " + limit.asString() + " expected" + described(rule) + ".";
            case "maxItems" -> "The list is too long, at most " + limit.asString() + " expected.";
            case "oneOf" -> "This is not " + rule.path("description").asString("one of the forms allowed here") + ".";
            case "uniqueItems" -> "The list names something twice.";
            default -> found + " does not fit" + expected(rule) + ".";
        };
    }

    /** The part of the schema that holds the keyword. */
    private static JsonNode around(Error error, JsonNode schema) {
        JsonNode node = schema;
        String fragment = error.getSchemaLocation().getFragment().toString();
        String[] steps = fragment.split("/");
        int end = steps.length > 0 && steps[steps.length - 1].equals(error.getKeyword())
                ? steps.length - 1
                : steps.length;
        for (int i = 1; i < end; i++) {
            node = node.isArray() && steps[i].matches("\\d{1,6}")
                    ? node.path(Integer.parseInt(steps[i]))
                    : node.path(steps[i]);
        }
        return node;
    }

    private static String described(JsonNode rule) {
        String text = rule.path("description").asString("");
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static String expected(JsonNode rule) {
        String text = rule.path("description").asString("");
        return text.isEmpty() ? "" : ", expected " + text;
    }

    private static String names(JsonNode rule) {
        return String.join(", ", rule.path("properties").propertyNames());
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString("")));
        return String.join(", ", texts);
    }

    private static String quoted(JsonNode node) {
        if (node == null || node.isContainer()) {
            return node == null ? "Nothing" : node.isObject() ? "This object" : "This list";
        }
        String text = node.asString();
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "\"" + cut.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "the number " + quoted(node).replace("\"", "");
            case BOOLEAN -> node.asBoolean() ? "true" : "false";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "object" -> "an object";
            case "array" -> "a list";
            default -> type;
        };
    }
}
