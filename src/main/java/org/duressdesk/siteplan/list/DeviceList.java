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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A device list in CSV: UTF-8, a row of column names, then a row for each key of a button. Comma or semicolon, as the first
 * row has it. Never throws for what a file holds.
 *
 * @param rows    those that can be read
 * @param refused one sentence by line for those that cannot
 */
public record DeviceList(List<ListRow> rows, SortedMap<Integer, String> refused) {
    /** Column names, in the order of the guide. */
    public static final List<String> COLUMNS = List.of("id", "name", "kind", "audibility", "building", "floor", "room", "x",
            "y", "camera", "link", "account", "zone", "user", "locationConfirmed");

    /** A larger file is refused. */
    public static final int MOST_BYTES = 4 << 20;
    /** As many as a site may have buttons, each with eight keys. */
    static final int MOST_ROWS = 40_000;
    private static final int MOST_CHARACTERS = 200;

    public DeviceList {
        rows = List.copyOf(rows);
        refused = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** Reads the bytes of a file. */
    public static DeviceList read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(1, "The file is larger than " + (MOST_BYTES >> 20) + " MiB.");
        }
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return refused(1, "The file is UTF-16; save it as CSV UTF-8.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(firstBad(bytes), "The file is not UTF-8; save it as CSV UTF-8.");
        }
        return rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static DeviceList rows(String text) {
        String head = text.lines().findFirst().orElse("");
        char separator = head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';' : ',';
        List<ListRow> rows = new ArrayList<>();
        SortedMap<Integer, String> refused = new TreeMap<>();
        List<String> columns = List.of();
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(1 << 16).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                line = (int) row.getStartingLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(row.getFields(), refused);
                    if (!refused.isEmpty()) {
                        return new DeviceList(List.of(), refused);
                    }
                } else if (rows.size() + refused.size() >= MOST_ROWS) {
                    refused.put(line, "The list has more than " + MOST_ROWS + " rows.");
                    return new DeviceList(rows, refused);
                } else {
                    row(line, row.getFields(), columns, rows, refused);
                }
            }
            if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
                refused.put(line, "The row cannot be read: a quote is not closed.");
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            refused.put(line + 1, "The row cannot be read: a quote is not closed, or a cell is too long.");
        }
        if (columns.isEmpty() && refused.isEmpty()) {
            refused.put(1, "The file is empty; its first row holds the column names " + String.join(", ", COLUMNS) + ".");
        }
        return new DeviceList(rows, refused);
    }

    private static List<String> columns(List<String> names, SortedMap<Integer, String> refused) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String known = COLUMNS.stream().filter(c -> c.equalsIgnoreCase(name.strip())).findFirst().orElse("");
            if (known.isEmpty()) {
                refused.put(1, "The column \"" + shown(name) + "\" is not known; known are " + String.join(", ", COLUMNS) + ".");
            } else if (!seen.add(known)) {
                refused.put(1, "The column " + known + " stands there twice.");
            }
            columns.add(known);
        }
        if (!seen.contains("id")) {
            refused.putIfAbsent(1, "There is no column id.");
        }
        return columns;
    }

    private static void row(int line, List<String> fields, List<String> columns, List<ListRow> rows,
            SortedMap<Integer, String> refused) {
        Map<String, String> cells = new HashMap<>();
        if (fields.size() > columns.size()) {
            refused.put(line, "The row has " + fields.size() + " cells and the first row " + columns.size() + ".");
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            String cell = fields.get(i).strip();
            String wrong = wrong(cell);
            if (!wrong.isEmpty()) {
                refused.put(line, "The cell " + columns.get(i) + " " + wrong + ": \"" + shown(cell) + "\".");
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
            refused.put(line, "The row has no id.");
        }
    }

    /** A cell that a spreadsheet would run, or that is no plain text, is not taken over into a site. */
    private static String wrong(String cell) {
        if (cell.length() > MOST_CHARACTERS) {
            return "has more than " + MOST_CHARACTERS + " characters";
        }
        if (cell.chars().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            return "holds characters that cannot be printed";
        }
        boolean formula = !cell.isEmpty() && ("=+@".indexOf(cell.charAt(0)) >= 0
                || cell.charAt(0) == '-' && !cell.matches("-[0-9.]+"));
        return formula ? "begins like a formula, which a spreadsheet would run" : "";
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

    private static DeviceList refused(int line, String sentence) {
        return new DeviceList(List.of(), new TreeMap<>(Map.of(line, sentence)));
    }

    /** Lower case, as kinds and audibilities stand in a site. */
    static String lower(String cell) {
        return cell.toLowerCase(Locale.ROOT);
    }
}
