package org.duressdesk.store.codec;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as one UTF-8 JSON text (decision D1), and back. The text is an object with exactly these members in this
 * order: sequence, type, version, utc (microseconds), offset (seconds), boot, monotonic (nanoseconds), cause, person,
 * link, drill, body, raw.
 *
 * <p>Unknown fields are never skipped: a field, type or version this program does not know means that another program
 * wrote the entry, and a desk that left out half of what it says would show a wrong picture. Older versions are lifted
 * by their {@link Upcaster}s. Safe for any thread.
 */
public final class EntryCodec {
    private static final Set<String> MEMBERS = Set.of(
            "sequence",
            "type",
            "version",
            "utc",
            "offset",
            "boot",
            "monotonic",
            "cause",
            "person",
            "link",
            "drill",
            "body",
            "raw");

    private static final FactTypes CURRENT = new FactTypes(FactTypes.current());

    private final JsonMapper json = Json.canonical();
    private final FactTypes types;

    /** For everything this program knows. */
    public EntryCodec() {
        this.types = CURRENT;
    }

    EntryCodec(Collection<FactType> types) {
        this.types = new FactTypes(types);
    }

    /** The stored name of a fact, for example "signal.received". */
    public static String typeOf(Fact fact) {
        return CURRENT.of(fact).name();
    }

    /** The bytes to store. Equal entries have equal bytes. */
    public byte[] encode(Entry entry) {
        FactType type = types.of(entry.fact());
        Header header = entry.header();
        StringWriter text = new StringWriter(512);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberProperty("sequence", header.sequence());
            out.writeStringProperty("type", type.name());
            out.writeNumberProperty("version", type.version());
            out.writeNumberProperty("utc", header.at().utcMicros());
            out.writeNumberProperty("offset", header.at().offsetSeconds());
            out.writeStringProperty("boot", header.at().boot());
            out.writeNumberProperty("monotonic", header.at().monotonicNanos());
            out.writeNumberProperty("cause", header.cause());
            out.writePOJOProperty("person", header.person());
            out.writePOJOProperty("link", header.link());
            out.writeBooleanProperty("drill", header.drill());
            out.writePOJOProperty("body", entry.fact());
            out.writeStringProperty("raw", entry.rawHex());
            out.writeEndObject();
        }
        // By way of text: half a surrogate pair from a keyboard becomes "?" here instead of an exception.
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads stored bytes.
     *
     * @throws UnreadableEntry when they are not an entry, or one of a newer program
     */
    public Entry decode(byte[] bytes) throws UnreadableEntry {
        try {
            return entry(json.readTree(bytes));
        } catch (JacksonException e) {
            throw new UnreadableEntry(Said.of("entry.entry-cannot-read", e.getOriginalMessage()), e);
        }
    }

    private Entry entry(JsonNode node) throws UnreadableEntry {
        if (!(node instanceof ObjectNode object)
                || !Set.copyOf(object.propertyNames()).equals(MEMBERS)) {
            throw new UnreadableEntry(Said.of("entry.entry-has-not-exactly-members"));
        }
        long sequence = number(object, "sequence");
        FactType type = types.named(text(object, "type"))
                .orElseThrow(() -> new UnreadableEntry(Said.of(
                        "entry.entry-type-program-does-not",
                        sequence,
                        object.get("type").stringValue())));
        Header header = new Header(
                sequence,
                new Moment(
                        number(object, "utc"),
                        (int) number(object, "offset"),
                        text(object, "boot"),
                        number(object, "monotonic")),
                number(object, "cause"),
                object.get("person").isNull()
                        ? Optional.empty()
                        : Optional.of(json.treeToValue(object.get("person"), Person.class)),
                object.get("link").isNull() ? Optional.empty() : Optional.of(new LinkId(text(object, "link"))),
                truth(object, "drill"));
        ObjectNode body = lifted(sequence, type, (int) number(object, "version"), object.get("body"));
        return new Entry(header, json.treeToValue(body, type.shape()), text(object, "raw"));
    }

    private static ObjectNode lifted(long sequence, FactType type, int version, JsonNode stored)
            throws UnreadableEntry {
        if (version < 1 || version > type.version() || !(stored instanceof ObjectNode body)) {
            throw new UnreadableEntry(Said.of(
                    "entry.entry-version-program-knows-versions", sequence, type.name(), version, type.version()));
        }
        for (int old = version; old < type.version(); old++) {
            Objects.requireNonNull(type.lifts().get(old), "every version has its lift")
                    .lift(body);
        }
        return body;
    }

    private static long number(ObjectNode object, String name) throws UnreadableEntry {
        JsonNode value = object.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableEntry(Said.of("entry.entry-s-not-whole-number", name));
        }
        return value.longValue();
    }

    private static String text(ObjectNode object, String name) throws UnreadableEntry {
        if (!object.get(name).isString()) {
            throw new UnreadableEntry(Said.of("entry.entry-s-not-text", name));
        }
        return object.get(name).stringValue();
    }

    private static boolean truth(ObjectNode object, String name) throws UnreadableEntry {
        if (!object.get(name).isBoolean()) {
            throw new UnreadableEntry(Said.of("entry.entry-s-neither-true-nor", name));
        }
        return object.get(name).booleanValue();
    }
}
