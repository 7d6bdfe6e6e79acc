package org.duressdesk.siteplan.json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.folder.FolderReader;
import org.duressdesk.siteplan.folder.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON within limits that keep a hostile file short work, and remembers the line of every value. */
public final class JsonReader {
    static final int DEEPEST = 20;
    static final int MOST_VALUES = 400_000;
    static final int LONGEST_TEXT = 4_000;
    private static final double LARGEST = 1e15;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(30)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(200)
                    .maxDocumentLength(FolderReader.MOST_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Pointer, Said> unprintable = new LinkedHashMap<>();
    private int values;

    private JsonReader(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /** The file's values; absent, with one complaint, when it is not JSON or past a limit. Never throws. */
    public static Optional<JsonFile> read(String name, byte[] bytes, Complaints complaints) {
        Optional<String> text = Text.utf8(name, bytes, complaints);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.get())) {
            JsonReader reader = new JsonReader(name, parser);
            JsonFile file = reader.file();
            reader.unprintable.forEach((at, why) -> file.mustFix(complaints, at, Said.of("site.text-fault", why)));
            return Optional.of(file);
        } catch (Refused e) {
            complaints.mustFix(name, e.line, "", e.said);
        } catch (StreamConstraintsException e) {
            complaints.mustFix(
                    name,
                    line(e),
                    "",
                    e.getOriginalMessage().contains("depth")
                            ? Said.of("site.values-stand-more-than-deep", DEEPEST)
                            : Said.of("site.name-text-number-longer-than", LONGEST_TEXT));
        } catch (JacksonException e) {
            complaints.mustFix(
                    name, line(e), "", Said.of("site.not-json-program-reads", plain(e.getOriginalMessage())));
        }
        return Optional.empty();
    }

    private JsonFile file() {
        parser.nextToken();
        if (parser.currentToken() == null) {
            throw new Refused(0, Said.of("site.file-empty"));
        }
        JsonNode root = value(Pointer.ROOT);
        if (parser.nextToken() != null) {
            throw new Refused(line(), Said.of("site.something-follows-end-json"));
        }
        return new JsonFile(name, root, lines, List.of());
    }

    private JsonNode value(Pointer at) {
        lines.putIfAbsent(at.text(), line());
        if (++values > MOST_VALUES) {
            throw new Refused(line(), Said.of("site.file-holds-more-than-values", MOST_VALUES));
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> text(at);
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> throw new Refused(line(), Said.of("site.value-expected-here"));
        };
    }

    private JsonNode text(Pointer at) {
        String text = parser.getString();
        Text.fault(text, LONGEST_TEXT).ifPresent(why -> unprintable.put(at, why));
        return JsonNodeFactory.instance.stringNode(text);
    }

    private ObjectNode object(Pointer at) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            lines.put(at.member(member).text(), line());
            parser.nextToken();
            node.set(member, value(at.member(member)));
        }
        return node;
    }

    private ArrayNode array(Pointer at) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(at.element(node.size())));
        }
        return node;
    }

    private JsonNode integer() {
        if (parser.getString().length() > 15) {
            throw new Refused(line(), Said.of("site.number-too-large"));
        }
        return JsonNodeFactory.instance.numberNode(parser.getLongValue());
    }

    /** Read as a double at once: a decimal with a huge exponent never becomes a huge whole number. */
    private JsonNode fraction() {
        double number = Double.parseDouble(parser.getString());
        if (Math.abs(number) > LARGEST) {
            throw new Refused(line(), Said.of("site.number-too-large"));
        }
        return JsonNodeFactory.instance.numberNode(number);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    private static String plain(String text) {
        // The library's advice to programmers helps nobody who repairs a file.
        String first = text.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}", "?")
                .replaceAll("[;:]?\\s*\\(?[^();:]*(JsonReadFeature|StreamReadFeature)[^)]*\\)?", "")
                .strip();
        String cut = first.length() > 200 ? first.substring(0, 200) + "…" : first;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** A limit was passed. */
    private static final class Refused extends RuntimeException {
        private final int line;
        private final transient Said said;

        Refused(int line, Said said) {
            super(said.words(), null, false, false);
            this.line = line;
            this.said = said;
        }
    }
}
