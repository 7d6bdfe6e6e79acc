package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.protocol.Vector;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decode}, as a technician uses it. */
class DecodeCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Ran(int code, List<JsonNode> lines, String complaint) {}

    static Stream<Vector> vectors() {
        return Vector.ours().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void printsWhatEveryVectorExpects(Vector vector) {
        Ran ran = run(vector.rawHex() + "\n", "--protocol", vector.reader(), "--profile", vector.profile());
        assertThat(ran.code).isZero();
        assertThat(ran.lines).hasSize(1);
        JsonNode got = ran.lines.getFirst();
        vector.expect().properties().forEach(wanted -> {
            if (vector.notMet(wanted.getKey())) {
                assertThat(got.path(wanted.getKey())).as(wanted.getKey()).isNotEqualTo(wanted.getValue());
            } else if (Vector.PROSE.contains(wanted.getKey())) {
                assertThat(got.path(wanted.getKey()).asString())
                        .as(wanted.getKey())
                        .isNotBlank();
            } else {
                holds(vector + " " + wanted.getKey(), got.path(wanted.getKey()), wanted.getValue());
            }
        });
        assertThat(got.path("explanation").asString()).isNotBlank().doesNotContain("\n");
    }

    private static void holds(String where, JsonNode got, JsonNode wanted) {
        if (wanted.isArray()) {
            assertThat(got.size()).as(where).isEqualTo(wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                holds(where + "[" + i + "]", got.get(i), wanted.get(i));
            }
        } else if (wanted.isObject()) {
            wanted.properties()
                    .forEach(field -> holds(where + "." + field.getKey(), got.path(field.getKey()), field.getValue()));
        } else {
            assertThat(got).as(where).isEqualTo(wanted);
        }
    }

    @Test
    void autoTellsTheProtocolOfEachLine() {
        Ran ran = run("""
                3530313120313830343137453132303031303133 14
                31303131202020202020202020202040202020 2014
                0a3131203034313720313820453132302030312043303133200d
                ffee
                """.replace(" ", ""), "--protocol", "auto");
        assertThat(ran.lines)
                .extracting(line -> line.path("protocol").asString())
                .containsExactly("surgard", "surgard", "ademco685", "not recognised");
        assertThat(ran.lines.get(0).path("duress_or_panic").asBoolean()).isTrue();
        assertThat(ran.lines.get(0).has("protocol_may_be")).isFalse();
        assertThat(ran.lines.get(1).path("protocol_may_be").valueStream().map(JsonNode::asString))
                .containsExactly("bosch6500", "aes");
        assertThat(ran.lines.get(2).path("protocol_may_be").valueStream().map(JsonNode::asString))
                .containsExactly("aes");
    }

    @Test
    void aCaptureOfEitherFormIsReadAsOneStream(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        Ran binary = run("", "--protocol", "auto", "--capture", "sample-data/captures/bosch6500-evening.bin");
        assertThat(binary.code).isZero();
        assertThat(binary.lines).hasSize(14);
        assertThat(binary.lines.getFirst().path("protocol").asString()).isEqualTo("bosch6500");
        java.nio.file.Path text = folder.resolve("evening.txt");
        java.nio.file.Files.writeString(
                text,
                "# duressdesk capture 1\n0 35303131\n900000000 20313830343137453132303031303133\n"
                        + "1000000000 14\n5000000000 3530\n");
        Ran timed = run("", "--protocol", "surgard", "--capture", text.toString());
        assertThat(timed.lines).extracting(line -> line.path("type").asString()).containsExactly("event", "reject");
        Ran missing = run(
                "", "--protocol", "auto", "--capture", folder.resolve("no.txt").toString());
        assertThat(missing.code).isEqualTo(1);
        assertThat(missing.complaint).contains("There is no capture");
    }

    @Test
    void anEncipheredRecordingIsHeldAgainstItsOwnDay(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        javax.crypto.SecretKey key = Keys.read("text:AAAAAAAAAAAAAAAA");
        String message = java.util.HexFormat.of()
                .formatHex(Panel.encrypted("\"*ADM-CID\"0001L0#AAA", "|#AAA|1120 01 001]_19:30:05,03-07-2026", key));
        java.nio.file.Path file = folder.resolve("dc09.txt");
        // The first came when it says; the second is the same again, a minute later.
        String pieces = "4000000000 " + message + "\n64000000000 " + message + "\n";
        java.nio.file.Files.writeString(file, "# duressdesk capture 1\n# began 2026-03-07T19:30:00Z\n" + pieces);
        Ran dated = run(
                "", "--protocol", "sia-dc09", "--profile", "key=text:AAAAAAAAAAAAAAAA", "--capture", file.toString());
        assertThat(dated.lines)
                .extracting(line -> line.path("key_known").asString())
                .containsExactly("true", "true");
        assertThat(dated.lines)
                .extracting(line -> line.path("time_window").asString())
                .containsExactly("inside", "outside: the desk refused it");
        java.nio.file.Files.writeString(file, "# duressdesk capture 1\n" + pieces);
        Ran undated = run(
                "", "--protocol", "sia-dc09", "--profile", "key=text:AAAAAAAAAAAAAAAA", "--capture", file.toString());
        assertThat(undated.lines).hasSize(2).noneMatch(line -> line.has("time_window"));
    }

    @Test
    void aLineThatIsNotHexIsSaidAndReadingGoesOn() {
        Ran ran = run("""
                3530303020313830313233453132303030303031 14
                not hex

                35:30
                """, "--protocol", "surgard");
        assertThat(ran.code).isZero();
        assertThat(ran.lines)
                .extracting(line -> line.path("type").asString())
                .containsExactly("event", "input-error", "reject");
        assertThat(ran.lines.get(0).path("duress_or_panic").asBoolean()).isTrue();
        assertThat(ran.lines.get(0).path("explanation").asString())
                .isEqualTo("Receiver 00, line 0: Panic, kind not stated, zone 001, account 0123 (duress or panic).");
        assertThat(ran.lines.get(1).path("line_number").asInt()).isEqualTo(2);
        assertThat(ran.lines.get(1).path("expected").asString()).contains("hexadecimal");
        assertThat(ran.lines.get(2).path("fault").asBoolean()).isTrue();
    }

    @Test
    void severalFramesInOneLineAreSeveralObjects() {
        Ran ran = run(
                "35303030203138303132334531323030303030311435303030203138303132335231323030303030311" + "4\n",
                "--protocol",
                "surgard");
        assertThat(ran.lines).extracting(line -> line.path("status").asString()).containsExactly("new", "restore");
    }

    @Test
    void aWrongProtocolOrProfileIsOneSentenceAndCodeTwo() {
        assertThat(run("", "--protocol", "surgart")).satisfies(ran -> {
            assertThat(ran.code).isEqualTo(2);
            assertThat(ran.complaint)
                    .contains("no protocol called \"surgart\"")
                    .contains("contact-id")
                    .endsWith(".\n");
        });
        assertThat(run("", "--protocol", "dmp").complaint).contains("not public");
        assertThat(run("", "--protocol", "surgard", "--profile", "header=LLL")).satisfies(ran -> {
            assertThat(ran.code).isEqualTo(2);
            assertThat(ran.complaint)
                    .isEqualTo("The profile value header=LLL is not RRL, RRLLL or a number of digits from 3 to 9.\n");
        });
        assertThat(run("", "--protocol", "surgard", "--profile", "speed=9600").complaint)
                .isEqualTo("The profile key \"speed\" is not known here; known are b32, header, holdup, panic.\n");
        assertThat(run("", "--protocol", "surgard", "--profile", "b32").complaint)
                .contains("needs a value");
        assertThat(run("", "--protocol", "sia-block", "--profile", "b32=on").complaint)
                .contains("has none");
    }

    @Test
    void theHelpNamesEveryProtocol() {
        StringWriter out = new StringWriter();
        assertThat(new CommandLine(new DecodeCommand())
                        .setOut(new PrintWriter(out))
                        .execute("--help"))
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(Protocols.names())
                .contains("header=RRL|RRLLL");
    }

    private static Ran run(String input, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new DecodeCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options);
        return new Ran(code, out.toString().lines().map(JSON::readTree).toList(), err.toString());
    }
}
