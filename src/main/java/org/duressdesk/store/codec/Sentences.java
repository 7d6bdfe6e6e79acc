package org.duressdesk.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sentences that entries held before they held kinds (decision D29), and the kinds they are now. The list is frozen:
 * it says what was once written, whatever the words for a kind are today. A sentence that fits none is kept whole.
 */
final class Sentences {
    /** A place for a value; behind a colon the family of the sentence that stands there, or # for a number. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?::([a-z]+|#))?}");

    private static final String NUMBER = "#";
    private static final List<Sentence> ALL = all();

    private Sentences() {}

    private record Sentence(String kind, Pattern form, List<String> families) {
        Optional<Said> read(String sentence) {
            Matcher fits = form.matcher(sentence);
            if (!fits.matches()) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int group = 1; group <= fits.groupCount(); group++) {
                String value = fits.group(group);
                String family = families.get(group - 1);
                values.add(family.isEmpty() || family.equals(NUMBER) ? value : said(value, family));
            }
            return Optional.of(new Said(kind, values));
        }
    }

    /** What a sentence says, among the kinds that begin with a family's name and a dot, in the order of the families. */
    static Said said(String sentence, String... families) {
        return Arrays.stream(families)
                .flatMap(family -> ALL.stream().filter(one -> one.kind().startsWith(family + ".")))
                .flatMap(one -> one.read(sentence).stream())
                .findFirst()
                .orElseGet(() -> Said.text(sentence));
    }

    /** Puts what the sentence in a field says into its place, or what all the sentences of a list say. */
    static void lift(ObjectNode body, String field, String... families) {
        JsonNode stored = body.get(field);
        if (stored instanceof ArrayNode sentences) {
            ArrayNode kinds = body.putArray(field);
            sentences.forEach(one -> put(kinds.addObject(), said(one.stringValue(), families)));
        } else if (stored != null && stored.isString()) {
            put(body.putObject(field), said(stored.stringValue(), families));
        }
    }

    /** An upcaster of one field. */
    static Upcaster of(String field, String... families) {
        return body -> lift(body, field, families);
    }

    static void put(ObjectNode node, Said said) {
        node.put("kind", said.kind());
        ArrayNode values = node.putArray("values");
        for (Object value : said.values()) {
            if (value instanceof Said inner) {
                put(values.addObject(), inner);
            } else {
                values.add(String.valueOf(value));
            }
        }
    }

    private static List<Sentence> all() {
        try (InputStream in = Sentences.class.getResourceAsStream("sentences.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks sentences.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .map(line -> new Sentence(line[0], form(line[1]), families(line[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> families(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1) == null ? "" : place.group(1))
                .toList();
    }

    /** Each place holds as little as it can; everything between stands as it is. */
    private static Pattern form(String sentence) {
        StringBuilder form = new StringBuilder();
        Matcher places = PLACE.matcher(sentence);
        int end = 0;
        while (places.find()) {
            form.append(Pattern.quote(sentence.substring(end, places.start())))
                    .append(NUMBER.equals(places.group(1)) ? "(\\d+)" : "(.*?)");
            end = places.end();
        }
        return Pattern.compile(form + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
    }
}
