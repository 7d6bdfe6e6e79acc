package org.duressdesk.siteplan.json;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;
import tools.jackson.databind.JsonNode;

/** Words for what a schema refuses: what was found, what was expected. */
final class SchemaWords {
    private SchemaWords() {}

    static Said said(Error error, String property, JsonNode schema) {
        JsonNode rule = around(error, schema);
        Said found = quoted(error.getInstanceNode());
        JsonNode limit = error.getSchemaNode() == null ? rule.path(error.getKeyword()) : error.getSchemaNode();
        String most = limit.isContainer() ? "" : limit.asString();
        return switch (error.getKeyword()) {
            case "required" ->
                expected(
                        Said.of("schema.missing", property),
                        rule.path("properties").path(property));
            case "additionalProperties" -> Said.of("schema.not-known", property, names(rule));
            case "type" ->
                described(Said.of("schema.found", kind(error.getInstanceNode()), kind(limit.asString(""))), rule);
            case "enum" -> Said.of("schema.not-one-of", found, list(limit));
            case "const" -> described(Said.of("schema.found", found, quoted(limit)), rule);
            case "minimum", "exclusiveMinimum" -> described(Said.of("schema.too-small", found, most), rule);
            case "maximum", "exclusiveMaximum" -> described(Said.of("schema.too-large", found, most), rule);
            case "minLength" -> expected(Said.of("schema.too-short"), rule);
            case "maxLength" -> Said.of("schema.too-long", most);
            case "minItems" -> described(Said.of("schema.too-few", most), rule);
            case "maxItems" -> Said.of("schema.too-many", most);
            case "oneOf" -> {
                String form = rule.path("description").asString("");
                yield form.isEmpty() ? Said.of("schema.no-form") : Said.of("schema.not-form", form);
            }
            case "uniqueItems" -> Said.of("schema.twice");
            default -> expected(Said.of("schema.does-not-fit", found), rule);
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

    private static Said described(Said said, JsonNode rule) {
        String text = rule.path("description").asString("");
        return text.isEmpty() ? Said.of("schema.end", said) : Said.of("schema.described", said, text);
    }

    private static Said expected(Said said, JsonNode rule) {
        String text = rule.path("description").asString("");
        return text.isEmpty() ? Said.of("schema.end", said) : Said.of("schema.expected", said, text);
    }

    private static String names(JsonNode rule) {
        return String.join(", ", rule.path("properties").propertyNames());
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString("")));
        return String.join(", ", texts);
    }

    private static Said quoted(JsonNode node) {
        if (node == null || node.isContainer()) {
            return Said.of(
                    node == null
                            ? "schema.value.nothing"
                            : node.isObject() ? "schema.value.this-object" : "schema.value.this-list");
        }
        return Said.of("schema.value.quoted", cut(node));
    }

    private static String cut(JsonNode node) {
        String text = node.asString();
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    private static Said kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Said.of("schema.value.text");
            case NUMBER -> Said.of("schema.value.the-number", cut(node).replace("\"", ""));
            case BOOLEAN -> Said.text(node.asBoolean() ? "true" : "false");
            case OBJECT -> Said.of("schema.value.object");
            case ARRAY -> Said.of("schema.value.list");
            case NULL -> Said.text("null");
            default -> Said.of("schema.value.none");
        };
    }

    private static Said kind(String type) {
        return switch (type) {
            case "string" -> Said.of("schema.value.text");
            case "integer" -> Said.of("schema.value.whole-number");
            case "number" -> Said.of("schema.value.number");
            case "boolean" -> Said.of("schema.value.true-or-false");
            case "object" -> Said.of("schema.value.object");
            case "array" -> Said.of("schema.value.list");
            default -> Said.text(type);
        };
    }
}
