package org.duressdesk.store.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a saying: its kind, and values that are texts or sayings. Anything else was written by another program. */
final class SaidReader extends StdDeserializer<Said> {
    private static final Set<String> MEMBERS = Set.of("kind", "values");

    SaidReader() {
        super(Said.class);
    }

    @Override
    public Said deserialize(JsonParser in, DeserializationContext context) {
        return said(context.readTree(in), context);
    }

    private Said said(JsonNode node, DeserializationContext context) {
        if (!(node instanceof ObjectNode object)
                || !Set.copyOf(object.propertyNames()).equals(MEMBERS)
                || !object.get("kind").isString()
                || !(object.get("values") instanceof ArrayNode stored)) {
            return context.reportInputMismatch(this, "not a saying");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode value : stored) {
            values.add(value.isString() ? value.stringValue() : said(value, context));
        }
        return new Said(object.get("kind").stringValue(), values);
    }
}
