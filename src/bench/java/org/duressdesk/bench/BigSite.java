package org.duressdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sample hospital with other buttons: 1,000 on the five floors above ground of Building A. */
final class BigSite {
    static final int BUTTONS = 1_000;
    private static final int FLOORS = 5;
    private static final String[] KINDS = {"fixed", "wireless", "pendant"};

    private BigSite() {}

    static Path make(Path hospital, Path folder) throws IOException {
        copy(hospital, folder);
        List<String> devices = new ArrayList<>();
        int each = BUTTONS / FLOORS;
        for (int i = 0; i < BUTTONS; i++) {
            int floor = i / each + 1;
            int at = i % each;
            devices.add(String.format(
                    Locale.ROOT,
                    "{ \"id\": \"N%d-%03d\", \"name\": \"Bed %d\", \"kind\": \"%s\", "
                            + "\"audibility\": \"%s\", \"building\": \"A\", \"floor\": \"L%d\", \"x\": %d, \"y\": %d, "
                            + "\"keys\": [{ \"link\": \"main\", \"account\": \"100%d\", \"zone\": \"%03d\" }] }",
                    floor,
                    at + 1,
                    at + 1,
                    KINDS[i % KINDS.length],
                    i % 2 == 0 ? "silent" : "audible",
                    floor,
                    90 + at % 20 * 50,
                    120 + at / 20 * 60,
                    floor,
                    at + 1));
        }
        Files.write(
                folder.resolve("devices.json"),
                ("{ \"format\": 1, \"devices\": [\n" + String.join(",\n", devices) + "\n] }\n")
                        .getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    /** All files of a site into another folder. */
    static void copy(Path hospital, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(hospital)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(hospital.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
