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
            Map.entry("sia-dc09", "sia-dc09"),
            Map.entry("sia-dc03-block", "sia-block"),
            Map.entry("sia-dc04-block", "sia-block"));

    /** What no reader can meet: id and field, and why. */
    public static final Map<String, String> NOT_MET = Map.of(
            "V167 length_result", "the source shows no length; 0030 was filled in, and is read like any length",
            "V220 key_ascii", "the key is given with the profile, and is never printed");

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
        return all("vectors.jsonl").stream()
                .filter(vector -> !vector.reader().isEmpty())
                .toList();
    }

    /** Every vector of a file. */
    public static List<Vector> all(String name) {
        try {
            return Files.readAllLines(file(name)).stream()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .map(node -> new Vector(
                            node.path("id").asString(),
                            node.path("protocol").asString(),
                            node.path("raw_hex").asString(),
                            node.path("expect")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader's name, or empty when no reader is there for it. */
    public String reader() {
        return NAMES.entrySet().stream()
                .filter(name -> protocol.equals(name.getKey()) || protocol.startsWith(name.getKey() + "-"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the frame alone cannot tell. */
    public String profile() {
        if (id.equals("V220")) {
            return "key=text:" + expect.path("key_ascii").asString();
        }
        return protocol.equals("surgard-framing-b32") ? "b32=on" : "";
    }

    public byte[] raw() {
        return HexFormat.of().parseHex(rawHex);
    }

    /** Whether the fact cannot be met, for a reason of {@link #NOT_MET}. */
    public boolean notMet(String field) {
        return NOT_MET.containsKey(id + " " + field);
    }

    /** The bytes of the frame; a NUL behind CR, which some panels send, is no part of it. */
    public String frameHex() {
        String hex = rawHex.toLowerCase(java.util.Locale.ROOT);
        return reader().equals("sia-dc09") && hex.endsWith("0d00") ? hex.substring(0, hex.length() - 2) : hex;
    }

    @Override
    public String toString() {
        return id + " " + protocol;
    }
}
