package org.duressdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample hospital with a receiver on each of some ports, twenty buttons to each, all on one floor. */
final class LinksSite {
    static final int BUTTONS_EACH = 20;
    private static final Pattern LINKS = Pattern.compile("\"links\": \\[.*?\\n  \\],", Pattern.DOTALL);

    private LinksSite() {}

    static Path make(Path hospital, Path folder, List<String> ports) throws IOException {
        BigSite.copy(hospital, folder);
        List<String> links = new ArrayList<>();
        List<String> devices = new ArrayList<>();
        for (int link = 1; link <= ports.size(); link++) {
            links.add(String.format(
                    Locale.ROOT,
                    "{ \"id\": \"r%d\", \"name\": \"Receiver %d\", \"port\": \"%s\", \"baud\": 9600, "
                            + "\"dataBits\": 8, \"parity\": \"N\", \"stopBits\": 1, \"protocol\": \"surgard\", \"profile\": \"header=RRLLL\", "
                            + "\"heartbeatSeconds\": 0, \"replyWindowMillis\": 4000, \"sends\": 4 }",
                    link,
                    link,
                    ports.get(link - 1)));
            for (int button = 1; button <= BUTTONS_EACH; button++) {
                devices.add(String.format(
                        Locale.ROOT,
                        "{ \"id\": \"N%d-%02d\", \"name\": \"Bed %d\", \"kind\": \"fixed\", "
                                + "\"audibility\": \"silent\", \"building\": \"A\", \"floor\": \"L1\", \"x\": %d, \"y\": %d, "
                                + "\"keys\": [{ \"link\": \"r%d\", \"account\": \"100%d\", \"zone\": \"%03d\" }] }",
                        link,
                        button,
                        button,
                        90 + button * 50,
                        120 + link * 60,
                        link,
                        link,
                        button));
            }
        }
        Path site = folder.resolve("site.json");
        Matcher found = LINKS.matcher(Files.readString(site));
        if (!found.find()) {
            throw new IOException("site.json of the sample has no links where they were expected");
        }
        Files.writeString(
                site,
                found.replaceFirst(Matcher.quoteReplacement("\"links\": [\n" + String.join(",\n", links) + "\n  ],")));
        Files.write(
                folder.resolve("devices.json"),
                ("{ \"format\": 1, \"devices\": [\n" + String.join(",\n", devices) + "\n] }\n")
                        .getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
