package org.duressdesk.siteplan.list;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the rows of a list into the text of devices.json. Empty cells leave a button as it is; keys given for a button are
 * all its keys from then on; buttons that the list does not name stay, and so does everything else in the file.
 *
 * @param text    the new file, a button a line
 * @param byIndex the line of the list that last wrote the button at this place of the file
 * @param said    by line: what the row does
 * @param refused by line: why a row cannot be taken
 */
public record Merge(
        byte[] text, Map<Integer, Integer> byIndex, SortedMap<Integer, Said> said, SortedMap<Integer, Said> refused) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** What a button has once, however many keys it has. */
    private static final List<String> ONCE =
            List.of("name", "kind", "audibility", "building", "floor", "room", "x", "y", "camera", "locationConfirmed");

    private static final List<String> TEXTS =
            List.of("name", "building", "floor", "room", "camera", "locationConfirmed");

    /** @throws RuntimeException when the file is not JSON with a list of devices; the site's own checks say so before */
    public static Merge of(byte[] devices, List<ListRow> rows) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(devices);
        ArrayNode list = (ArrayNode) root.path("devices");
        Map<String, Known> known = known(list);
        SortedMap<Integer, Said> said = new TreeMap<>();
        SortedMap<Integer, Said> refused = new TreeMap<>();
        Map<Integer, Integer> lines = new LinkedHashMap<>();
        Map<String, List<ListRow>> byId = new LinkedHashMap<>();
        rows.forEach(row ->
                byId.computeIfAbsent(row.cell("id"), any -> new ArrayList<>()).add(row));
        byId.forEach((id, group) -> {
            int index = index(list, id);
            boolean added = index < 0;
            ObjectNode before = added ? MAPPER.createObjectNode() : ((ObjectNode) list.get(index)).deepCopy();
            ObjectNode now = added ? list.addObject() : (ObjectNode) list.get(index);
            int at = added ? list.size() - 1 : index;
            now.put("id", id);
            List<ObjectNode> keys = new ArrayList<>();
            for (ListRow row : group) {
                lines.put(at, row.line());
                against(row, group).ifPresent(why -> refused.putIfAbsent(row.line(), why));
                fill(now, row, refused);
                key(row, refused).ifPresent(keys::add);
            }
            for (ListRow row : group) {
                lostZeros(row, known).ifPresent(why -> refused.putIfAbsent(row.line(), why));
            }
            if (!keys.isEmpty()) {
                now.set("keys", MAPPER.createArrayNode().addAll(keys));
            }
            Said what =
                    added ? Said.of("site.list.added", id, now.path("name").asString("")) : changed(id, before, now);
            group.forEach(row -> said.put(row.line(), what));
        });
        return new Merge(write(root), lines, said, refused);
    }

    /** A row that says again, or otherwise, what an earlier one of the same button said. */
    private static Optional<Said> against(ListRow row, List<ListRow> group) {
        for (ListRow earlier : group) {
            if (earlier.line() >= row.line()) {
                return Optional.empty();
            }
            if (earlier.cells().equals(row.cells())) {
                return Optional.of(Said.of("site.row-repeats-line", earlier.line()));
            }
            for (String column : ONCE) {
                if (!earlier.cell(column).isEmpty()
                        && !row.cell(column).isEmpty()
                        && !earlier.cell(column).equals(row.cell(column))) {
                    return Optional.of(Said.of(
                            "site.row-contradicts-line-there-here",
                            earlier.line(),
                            column,
                            earlier.cell(column),
                            row.cell(column)));
                }
            }
        }
        return Optional.empty();
    }

    /** A key that is one of the site's but for zeros in front: spreadsheets drop them, and the button would be heard no more. */
    private static Optional<Said> lostZeros(ListRow row, Map<String, Known> keys) {
        String kind = row.cell("zone").isEmpty() ? "user" : "zone";
        Known known = keys.get(words(row.cell("link"), plain(row.cell("account")), kind, plain(row.cell(kind))));
        String here = words(row.cell("link"), row.cell("account"), kind, row.cell(kind));
        return known == null || known.words().equals(here)
                ? Optional.empty()
                : Optional.of(Said.of("site.key-differs-button-only-zeros", here, known.words(), known.button()));
    }

    /** A key of the site as it is. */
    private record Known(String words, String button) {}

    private static Map<String, Known> known(ArrayNode devices) {
        Map<String, Known> keys = new HashMap<>();
        for (JsonNode device : devices) {
            for (JsonNode key : device.path("keys")) {
                String kind = key.has("zone") ? "zone" : "user";
                String link = key.path("link").asString("");
                String account = key.path("account").asString("");
                String number = key.path(kind).asString("");
                keys.put(
                        words(link, plain(account), kind, plain(number)),
                        new Known(
                                words(link, account, kind, number),
                                device.path("id").asString("")));
            }
        }
        return keys;
    }

    private static String plain(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static String words(String link, String account, String kind, String number) {
        return link + " " + account + " " + kind + " " + number;
    }

    private static int index(ArrayNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path("id").asString("").equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static void fill(ObjectNode device, ListRow row, SortedMap<Integer, Said> refused) {
        for (String column : TEXTS) {
            if (!row.cell(column).isEmpty()) {
                device.put(column, row.cell(column));
            }
        }
        for (String column : List.of("kind", "audibility")) {
            if (!row.cell(column).isEmpty()) {
                device.put(column, DeviceList.lower(row.cell(column)));
            }
        }
        for (String column : List.of("x", "y")) {
            String cell = row.cell(column);
            if (cell.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")) {
                device.set(column, MAPPER.readTree(new BigDecimal(cell).toPlainString()));
            } else if (!cell.isEmpty()) {
                refused.put(row.line(), Said.of("site.cell-not-number-such-733", column, cell));
            }
        }
    }

    private static Optional<ObjectNode> key(ListRow row, SortedMap<Integer, Said> refused) {
        boolean any = List.of("link", "account", "zone", "user").stream()
                .anyMatch(column -> !row.cell(column).isEmpty());
        if (!any) {
            return Optional.empty();
        }
        if (row.cell("link").isEmpty()
                || row.cell("account").isEmpty()
                || row.cell("zone").isEmpty() == row.cell("user").isEmpty()) {
            refused.put(row.line(), Said.of("site.key-needs-link-account-either"));
            return Optional.empty();
        }
        ObjectNode key = MAPPER.createObjectNode().put("link", row.cell("link")).put("account", row.cell("account"));
        String kind = row.cell("zone").isEmpty() ? "user" : "zone";
        return Optional.of(key.put(kind, row.cell(kind)));
    }

    private static Said changed(String id, ObjectNode before, ObjectNode now) {
        TreeMap<String, Said> names = new TreeMap<>();
        now.propertyNames().forEach(name -> {
            if (!now.path(name).equals(before.path(name))) {
                JsonNode old = before.path(name);
                names.put(
                        name,
                        old.isMissingNode()
                                ? Said.of("site.list.now", name, plain(now.path(name)))
                                : Said.of("site.list.from-to", name, plain(old), plain(now.path(name))));
            }
        });
        return names.values().stream()
                .reduce((first, next) -> Said.of("site.list.and", first, next))
                .map(all -> Said.of("site.list.changed", id, all))
                .orElse(Said.of("site.list.unchanged", id));
    }

    private static String plain(JsonNode value) {
        if (!value.isContainer()) {
            return value.asString();
        }
        StringJoiner keys = new StringJoiner(" and ");
        value.forEach(key -> keys.add(words(
                key.path("link").asString(""),
                key.path("account").asString(""),
                key.has("zone") ? "zone" : "user",
                key.path(key.has("zone") ? "zone" : "user").asString(""))));
        return keys.toString();
    }

    /** As the sample sites are written: a button a line. */
    private static byte[] write(ObjectNode root) {
        StringBuilder text = new StringBuilder("{\n");
        Iterator<String> names = root.propertyNames().iterator();
        while (names.hasNext()) {
            String name = names.next();
            text.append("  ").append(MAPPER.writeValueAsString(name)).append(": ");
            if (name.equals("devices")) {
                Iterator<JsonNode> devices = root.path(name).iterator();
                text.append("[\n");
                while (devices.hasNext()) {
                    text.append("    ").append(spaced(devices.next())).append(devices.hasNext() ? ",\n" : "\n");
                }
                text.append("  ]");
            } else {
                text.append(spaced(root.path(name)));
            }
            text.append(names.hasNext() ? ",\n" : "\n");
        }
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String spaced(JsonNode node) {
        StringJoiner parts;
        if (node.isObject()) {
            parts = new StringJoiner(", ", "{ ", " }");
            node.propertyNames()
                    .forEach(name -> parts.add(MAPPER.writeValueAsString(name) + ": " + spaced(node.path(name))));
        } else if (node.isArray()) {
            parts = new StringJoiner(", ", "[", "]");
            node.forEach(one -> parts.add(spaced(one)));
        } else {
            return MAPPER.writeValueAsString(node);
        }
        return parts.toString();
    }
}
