package org.duressdesk.siteplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duressdesk.domain.site.Complaint;

/** A small sound site in a temporary folder, broken on purpose by tests. */
final class Folders {
    static final SiteLoader LOADER = new SiteLoader(InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));

    static final String SITE = """
            {
              "format": 1,
              "name": "Small Clinic",
              "desk": "Front desk",
              "address": "1 Short Street",
              "kind": "other",
              "zone": "America/New_York",
              "settings": {
                "supervisorContact": "boss",
                "outputs": [{ "name": "Headset", "audience": "staff-only" }]
              },
              "areas": [],
              "links": [
                { "id": "main", "name": "Receiver", "port": "simulator", "protocol": "surgard", "heartbeatSeconds": 30 }
              ],
              "buildings": [
                { "id": "A", "name": "House", "floors": [
                  { "id": "L1", "code": "L1", "level": "Level 1", "name": "Ground", "plan": "floors/a.svg" }
                ] }
              ]
            }
            """;
    static final String DEVICES = """
            {
              "format": 1,
              "devices": [
                { "id": "D-1", "name": "Desk", "kind": "fixed", "audibility": "silent", "building": "A", "floor": "L1",
                  "room": "desk", "x": 50, "y": 50, "keys": [{ "link": "main", "account": "1234", "zone": "001" }] },
                { "id": "D-2", "name": "Ward", "kind": "pendant", "audibility": "silent", "building": "A", "floor": "L1",
                  "room": "ward", "x": 150, "y": 50, "keys": [{ "link": "main", "account": "1234", "zone": "002" }] }
              ]
            }
            """;
    static final String CONTACTS = """
            {
              "format": 1,
              "contacts": [
                { "id": "boss", "name": "Supervisor", "number": "4402" }
              ]
            }
            """;
    static final String PLAN = """
            {
              "format": 1,
              "id": "help",
              "threat": "aggression",
              "title": "Help",
              "rule": {},
              "steps": [
                { "id": "call", "kind": "call", "title": "Call the supervisor", "mandatory": true, "contacts": ["boss"],
                  "readAloud": "Button pressed at {first}.",
                  "outcomes": [{ "id": "reached", "label": "Reached" }, { "id": "no-answer", "label": "No answer", "finishes": false }] }
              ]
            }
            """;
    static final String FLOOR = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"
                 data-units-per-metre="20" data-true-north="0" data-grid-cell="100" data-verified-on="2026-11-01">
              <polygon class="outer-wall" points="10,10 290,10 290,190 10,190"/>
              <g class="room" id="desk"><rect x="10" y="10" width="90" height="90"/><text x="55" y="30">Desk</text></g>
              <g class="room" id="ward"><rect x="100" y="10" width="90" height="90"/><text x="145" y="30">Ward</text></g>
              <line class="exit" x1="40" y1="190" x2="80" y2="190" data-number="1" data-side="bottom"/>
            </svg>
            """;

    private Folders() {}

    /** Writes the sound site. */
    static Path sound(Path folder) {
        write(folder, "site.json", SITE);
        write(folder, "devices.json", DEVICES);
        write(folder, "contacts.json", CONTACTS);
        write(folder, "plans/help.json", PLAN);
        write(folder, "floors/a.svg", FLOOR);
        return folder;
    }

    static void write(Path folder, String file, String text) {
        write(folder, file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path folder, String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a file; the text must be there. */
    static void replace(Path folder, String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new AssertionError(file + " does not hold: " + from);
            }
            write(folder, file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(Loaded loaded) {
        return loaded.complaints().stream().map(Complaint::text).toList();
    }

    /** What a list would do, line by line. */
    static SortedMap<Integer, String> words(DeviceImport.Preview preview) {
        SortedMap<Integer, String> words = new TreeMap<>();
        preview.lines().forEach((line, said) -> words.put(line, said.words()));
        return words;
    }
}
