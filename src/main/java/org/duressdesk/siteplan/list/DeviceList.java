package org.duressdesk.siteplan.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Text;

/**
 * A device list in CSV: UTF-8, a row of column names, then a row for each key of a button. Comma or semicolon, as the first
 * row has it. Never throws for what a file holds.
 *
 * @param rows    those that can be read
 * @param refused one sentence by line for those that cannot
 */
public record DeviceList(List<ListRow> rows, SortedMap<Integer, Said> refused) {
    /** Column names, in the order of the guide. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "kind",
            "audibility",
            "building",
            "floor",
            "room",
            "x",
            "y",
            "camera",
            "link",
            "account",
            "zone",
            "user",
            "locationConfirmed");

    /** A larger file is refused. */
    public static final int MOST_BYTES = 8 << 20;
    /** As many as a site may have buttons, each with eight keys. */
    static final int MOST_ROWS = 80_000;

    private static final int MOST_CHARACTERS = 200;
    /** What spreadsheets write first when the separator is not the one of the country. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)sep=([,;\t])\\R");
    /** Spaces that look like one and are not: they come from web pages and word processors. */
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u202F]");

    public DeviceList {
        rows = List.copyOf(rows);
        refused = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** What stands for a column that is not taken over. */
    public static final String IGNORED = "-";

    /** Reads the bytes of a file whose columns are named as here. */
    public static DeviceList read(byte[] bytes) {
        return read(bytes, Map.of());
    }

    /**
     * Reads the bytes of a file.
     *
     * @param named what columns that have other names there are here, or {@link #IGNORED}; letters in any case
     */
    public static DeviceList read(byte[] bytes, Map<String, String> named) {
        if (bytes.length > MOST_BYTES) {
            return refused(1, Said.of("site.file-larger-than-mib", (MOST_BYTES >> 20)));
        }
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return refused(1, Said.of("site.file-utf-16-save-csv"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(firstBad(bytes), Said.of("site.file-not-utf-8-save"));
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher told = SEPARATOR.matcher(plain);
        return told.lookingAt()
                ? rows(plain.substring(told.end()), told.group(1).charAt(0), 1, named)
                : rows(plain, separator(plain.lines().findFirst().orElse("")), 0, named);
    }

    /** The one that the first row holds most of. */
    private static char separator(String head) {
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            char now = most;
            if (head.chars().filter(c -> c == candidate).count()
                    > head.chars().filter(c -> c == now).count()) {
                most = candidate;
            }
        }
        return most;
    }

    /** @param above lines of the file that stand above the text */
    private static DeviceList rows(String text, char separator, int above, Map<String, String> named) {
        List<ListRow> rows = new ArrayList<>();
        SortedMap<Integer, Said> refused = new TreeMap<>();
        List<String> columns = List.of();
        int line = 1 + above;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 16)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                line = (int) row.getStartingLineNumber() + above;
                if (columns.isEmpty()) {
                    columns = columns(line, row.getFields(), named, refused);
                    if (!refused.isEmpty()) {
                        return new DeviceList(List.of(), refused);
                    }
                } else if (rows.size() + refused.size() >= MOST_ROWS) {
                    refused.put(line, Said.of("site.list-has-more-than-rows", MOST_ROWS));
                    return new DeviceList(rows, refused);
                } else {
                    row(line, row.getFields(), columns, rows, refused);
                }
            }
            if (quoteOpen(text, separator)) {
                refused.put(line, Said.of("site.row-cannot-read-quote-not"));
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            refused.put(line + 1, Said.of("site.row-cannot-read-quote-not-2"));
        }
        if (columns.isEmpty() && refused.isEmpty()) {
            refused.put(1, Said.of("site.file-empty-first-row-holds", String.join(", ", COLUMNS)));
        }
        return new DeviceList(rows, refused);
    }

    /** Whether a cell that begins with a quote never ends; a quote within a cell is a character like any other. */
    private static boolean quoteOpen(String text, char separator) {
        boolean open = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open) {
                open = c != '"';
            } else if (c == '"' && (begins || i > 0 && text.charAt(i - 1) == '"')) {
                open = true;
            }
            begins = !open && (c == separator || c == '\n' || c == '\r');
        }
        return open;
    }

    private static List<String> columns(
            int line, List<String> names, Map<String, String> named, SortedMap<Integer, Said> refused) {
        List<String> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String written = name.strip();
            String meant = named.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(written))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(written);
            String known = COLUMNS.stream()
                    .filter(c -> c.equalsIgnoreCase(meant))
                    .findFirst()
                    .orElse("");
            if (!known.isEmpty() && !seen.add(known)) {
                refused.put(line, Said.of("site.column-stands-there-twice", known));
            } else if (known.isEmpty() && !written.isEmpty() && !meant.equals(IGNORED)) {
                unknown.add("\"" + shown(written) + "\"");
            }
            columns.add(meant.equals(IGNORED) ? IGNORED : known);
        }
        if (seen.isEmpty()) {
            refused.put(
                    line,
                    unknown.isEmpty()
                            ? Said.of("site.list.first-row-empty", String.join(", ", COLUMNS))
                            : Said.of(
                                    "site.first-row-holds-no-column",
                                    String.join(", ", unknown),
                                    String.join(", ", COLUMNS)));
        } else if (!unknown.isEmpty()) {
            refused.put(
                    line,
                    Said.of(
                            unknown.size() == 1 ? "site.list.column-not-known" : "site.list.columns-not-known",
                            String.join(", ", unknown),
                            String.join(", ", COLUMNS)));
        } else if (!seen.contains("id")) {
            refused.putIfAbsent(line, Said.of("site.there-no-column-id"));
        }
        return columns;
    }

    private static void row(
            int line, List<String> fields, List<String> columns, List<ListRow> rows, SortedMap<Integer, Said> refused) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String cell = SPACES.matcher(fields.get(i)).replaceAll(" ").strip();
            String column = i < columns.size() ? columns.get(i) : "";
            if (column.equals(IGNORED) || column.isEmpty() && cell.isEmpty()) {
                continue;
            }
            if (column.isEmpty()) {
                refused.put(line, Said.of("site.cell-stands-under-no-column", shown(cell)));
                return;
            }
            Optional<Said> wrong = wrong(cell);
            if (wrong.isPresent()) {
                refused.put(line, Said.of("site.list.cell", columns.get(i), wrong.get(), shown(cell)));
                return;
            }
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        if (cells.containsKey("id")) {
            rows.add(new ListRow(line, cells));
        } else {
            refused.put(line, Said.of("site.row-has-no-id"));
        }
    }

    /** A cell that a spreadsheet would run, or that is no plain text, is not taken over into a site. */
    private static Optional<Said> wrong(String cell) {
        Optional<Said> fault = Text.fault(cell, MOST_CHARACTERS);
        if (fault.isPresent()) {
            return fault;
        }
        boolean formula = !cell.isEmpty()
                && ("=+@".indexOf(cell.charAt(0)) >= 0
                        || cell.charAt(0) == '-' && cell.chars().anyMatch(c -> "(|!=+*".indexOf(c) >= 0));
        return formula ? Optional.of(Said.of("site.begins-like-formula-spreadsheet-would")) : Optional.empty();
    }

    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    private static int firstBad(byte[] bytes) {
        int line = 1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, i - from));
                } catch (CharacterCodingException here) {
                    return line;
                }
                from = i + 1;
                line++;
            }
        }
        return line;
    }

    private static DeviceList refused(int line, Said said) {
        return new DeviceList(List.of(), new TreeMap<>(Map.of(line, said)));
    }

    /** Lower case, as kinds and audibilities stand in a site. */
    static String lower(String cell) {
        return cell.toLowerCase(Locale.ROOT);
    }
}
