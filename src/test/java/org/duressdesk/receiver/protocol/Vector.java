package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test vector of the receiver facts that lie beside the project. */
public record Vector(String id, String protocol, String rawHex, JsonNode expect) {
    private static final Path FOLDER = Path.of("../shared/receivers");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What of an expectation is prose and not a fact to be equal to. */
    public static final List<String> PROSE = List.of("reason", "note", "meaning", "timestamp_rule", "answers");

    /** The names that {@code decode --protocol} has for the names of the vectors. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("surgard", "surgard"),
            Map.entry("ademco685", "ademco685"),
            Map.entry("bosch-d6500", "bosch6500"),
            Map.entry("visoralarm", "bosch6500"),
            Map.entry("aes", "aes"),
            Map.entry("aes7705", "aes"),
            Map.entry("mx8000", "mx8000"),
            Map.entry("sk9000", "mx8000"),
            Map.entry("ness-d8x", "ness"),
            Map.entry("inovonics", "inovonics"),
            Map.entry("serial-cid-AL", "al-cid"),
            Map.entry("lupusec-cid", "climax-cid"),
            Map.entry("contact-id-dtmf", "contact-id"),
            Map.entry("cid-13", "contact-id-13"),
            Map.entry("sia-dc03-block", "sia-block"),
            Map.entry("sia-dc04-block", "sia-block"));

    /** A file of the facts; skips the test where there is no such folder, but not on the project's own machine. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (System.getenv("CI") != null) {
            assertThat(file).as("the receiver facts must be there on CI").exists();
        }
        assumeTrue(Files.exists(file), () -> "No " + file + " here: only the project's own captures were tested.");
        return file;
    }

    /** The vectors that a reader of this project is there for. */
    public static List<Vector> ours() {
        return all("vectors.jsonl").stream().filter(vector -> !vector.reader().isEmpty()).toList();
    }

    /** Every vector of a file. */
    public static List<Vector> all(String name) {
        try {
            return Files.readAllLines(file(name)).stream().filter(line -> !line.isBlank()).map(JSON::readTree)
                    .map(node -> new Vector(node.path("id").asString(), node.path("protocol").asString(),
                            node.path("raw_hex").asString(), node.path("expect")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader's name, or empty when no reader is there for it. */
    public String reader() {
        return NAMES.entrySet().stream().filter(name -> protocol.equals(name.getKey())
                        || protocol.startsWith(name.getKey() + "-"))
                .map(Map.Entry::getValue).findFirst().orElse("");
    }

    /** What the frame alone cannot tell. */
    public String profile() {
        return protocol.equals("surgard-framing-b32") ? "b32=on" : "";
    }

    public byte[] raw() {
        return HexFormat.of().parseHex(rawHex);
    }

    @Override
    public String toString() {
        return id + " " + protocol;
    }
}
