package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.duressdesk.domain.site.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault 21: whatever lies in the folder is refused with a reason, in little time and memory, and nothing is thrown. */
class HostileFoldersTest {
    /** Bytes the loading thread may allocate for one hostile file: the limit of the requirement. */
    private static final long MOST_MEMORY = 200L << 20;
    /** Processor time, not wall time: the machine may be busy with something else. */
    private static final long MOST_NANOS = 5_000_000_000L;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedQuickly(String name, String file, String content, String reason) {
        Folders.sound(folder);
        Folders.write(folder, file, content);
        Loaded loaded = refusedWithin(name);
        assertThat(Folders.texts(loaded))
                .as(name)
                .anySatisfy(
                        text -> assertThat(text).startsWith("must fix: " + file).contains(reason));
    }

    static Stream<Arguments> hostile() {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\" data-units-per-metre=\"20\" data-true-north=\"0\" data-grid-cell=\"100\">";
        String wall = "<polygon class=\"outer-wall\" points=\"10,10 290,10 290,190\"/>";
        String bomb = "<!DOCTYPE svg [<!ENTITY a \"" + "lol".repeat(100) + "\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
        return Stream.of(
                Arguments.of("deep lists", "devices.json", "[".repeat(100_000), "more than 20 deep"),
                Arguments.of("deep objects", "site.json", "{\"a\":".repeat(100_000), "more than 20 deep"),
                Arguments.of(
                        "huge whole number",
                        "devices.json",
                        "{\"format\": " + "9".repeat(1_000_000) + "}",
                        "longer than the program reads"),
                Arguments.of(
                        "large whole number",
                        "devices.json",
                        "{\"format\": 99999999999999999999}",
                        "The number is too large."),
                Arguments.of("huge exponent", "devices.json", "{\"format\": 1e999999999}", "The number is too large."),
                Arguments.of(
                        "exponent within a double",
                        "devices.json",
                        Folders.DEVICES.replace("\"x\": 50", "\"x\": 1e9"),
                        "is too large, the most is 100000"),
                Arguments.of(
                        "whole number as exponent",
                        "site.json",
                        Folders.SITE.replace("\"heartbeatSeconds\": 30", "\"heartbeatSeconds\": 1e300"),
                        "The number is too large."),
                Arguments.of(
                        "long text",
                        "contacts.json",
                        "{\"format\": \"" + "x".repeat(3_000_000) + "\"}",
                        "longer than the program reads"),
                Arguments.of(
                        "long name",
                        "contacts.json",
                        "{\"" + "x".repeat(3_000_000) + "\": 1}",
                        "longer than the program reads"),
                Arguments.of(
                        "many values", "contacts.json", "[" + "1,".repeat(1_500_000) + "1]", "more than 400000 values"),
                Arguments.of("many unknown members", "contacts.json", members(30_000), "is not known here"),
                Arguments.of("same name twice", "site.json", "{\"name\":1,\"name\":2}", "Duplicate"),
                Arguments.of(
                        "too many buttons",
                        "devices.json",
                        "{\"format\":1,\"devices\":[" + "{},".repeat(11_000) + "{}]}",
                        "at most 10000"),
                Arguments.of("nothing", "devices.json", "", "The file is empty."),
                Arguments.of("only space", "devices.json", " \n ", "The file is empty."),
                Arguments.of("two documents", "devices.json", Folders.DEVICES + "{}", "Something follows the end"),
                Arguments.of("a text", "site.json", "\"hello\"", "expected an object"),
                Arguments.of("null", "site.json", "null", "expected an object"),
                Arguments.of("null bytes", "site.json", "\u0000\u0000\u0000", "not JSON"),
                Arguments.of(
                        "a formula",
                        "contacts.json",
                        Folders.CONTACTS.replace("4402", "=cmd|' /C calc'!A0"),
                        "does not fit"),
                Arguments.of(
                        "path outside",
                        "site.json",
                        Folders.SITE.replace("floors/a.svg", "floors/../../../etc/passwd.svg"),
                        "does not fit"),
                Arguments.of(
                        "entity bomb",
                        "floors/a.svg",
                        bomb + svg + "<text>&e;</text>" + wall + "</svg>",
                        "document type"),
                Arguments.of(
                        "outside file",
                        "floors/a.svg",
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg + "<text>&x;</text>" + wall
                                + "</svg>",
                        "document type"),
                Arguments.of(
                        "parameter entity",
                        "floors/a.svg",
                        "<!DOCTYPE svg [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>" + svg + wall + "</svg>",
                        "document type"),
                Arguments.of("undeclared entity", "floors/a.svg", svg + "<text>&x;</text>" + wall + "</svg>", "ntity"),
                Arguments.of(
                        "deep groups",
                        "floors/a.svg",
                        svg + "<g>".repeat(50_000) + "</g>".repeat(50_000) + "</svg>",
                        "deep in each other"),
                Arguments.of(
                        "many elements",
                        "floors/a.svg",
                        svg + "<g/>".repeat(300_000) + "</svg>",
                        "more than 20000 elements"),
                Arguments.of(
                        "many attributes",
                        "floors/a.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes(60_000) + "/>",
                        "not XML"),
                Arguments.of(
                        "many points",
                        "floors/a.svg",
                        svg + "<polygon class=\"outer-wall\" points=\"" + "1,1 ".repeat(400_000) + "\"/></svg>",
                        "at most 500"),
                Arguments.of(
                        "long path",
                        "floors/a.svg",
                        svg + "<path class=\"outer-wall\" d=\"M0 0" + "h1".repeat(900_000) + "\"/></svg>",
                        "at most 500 points"),
                Arguments.of(
                        "path of spaces",
                        "floors/a.svg",
                        svg + "<path class=\"outer-wall\" d=\"M" + " ".repeat(900_000) + "x\"/></svg>",
                        "cannot be read"),
                Arguments.of(
                        "path of commas",
                        "floors/a.svg",
                        svg + "<path class=\"outer-wall\" d=\"M" + ",".repeat(900_000) + "x\"/></svg>",
                        "cannot be read"),
                Arguments.of(
                        "translate of spaces",
                        "floors/a.svg",
                        svg + "<g transform=\"translate(" + " ".repeat(200_000) + "\"><g class=\"room\" id=\"q\"/></g>"
                                + wall + "</svg>",
                        "translate"),
                Arguments.of(
                        "huge coordinates",
                        "floors/a.svg",
                        svg.replace("0 0 300 200", "0 0 1e999 200") + wall + "</svg>",
                        "viewBox"),
                Arguments.of(
                        "a coordinate of digits",
                        "floors/a.svg",
                        svg + wall + "<g class=\"room\" id=\"r\"><rect x=\"" + "9".repeat(500_000)
                                + "\" y=\"1\" width=\"1\" height=\"1\"/></g></svg>",
                        "larger than any plan"),
                Arguments.of(
                        "not a number",
                        "floors/a.svg",
                        svg + wall
                                + "<g class=\"room\" id=\"r\"><rect x=\"NaN\" y=\"1\" width=\"1\" height=\"1\"/></g></svg>",
                        "not a plain number"),
                Arguments.of(
                        "another XML",
                        "floors/a.svg",
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                        "The file is not an SVG"),
                Arguments.of("no XML", "floors/a.svg", "MZ\u0090\u0000", "not XML"),
                Arguments.of(
                        "plan of brackets",
                        "plans/help.json",
                        Folders.PLAN.replace("{first}", "[1:{".repeat(240)),
                        "belongs to nothing"));
    }

    @Test
    void aScriptInAPlanIsNotDrawnAndNotRun() {
        Folders.sound(folder);
        Folders.replace(
                folder,
                "floors/a.svg",
                "</svg>",
                "<script>alert(1)</script><image href=\"http://192.0.2.1/x.png\"/><use href=\"#desk\"/></svg>");
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(loaded.site()).isPresent();
        assertThat(loaded.complaints().stream().map(Complaint::path)).containsExactly("image", "script", "use");
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            Folders.sound(folder);
            Folders.write(folder, "floors/a.svg", "<!DOCTYPE svg PUBLIC \"x\" \"" + url + "\">" + Folders.FLOOR);
            Folders.replace(folder, "site.json", "{\n  \"format\"", "{\n  \"$schema\": \"" + url + "\",\n  \"format\"");
            Folders.write(folder, "plans/b.json", "{\"$ref\": \"" + url + "\", \"$schema\": \"" + url + "\"}");
            assertThat(Folders.LOADER.load(folder).site()).isEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Folders.sound(folder);
        Files.writeString(elsewhere.resolve("secret.json"), Folders.CONTACTS);
        Files.delete(folder.resolve("contacts.json"));
        Files.createSymbolicLink(folder.resolve("contacts.json"), elsewhere.resolve("secret.json"));
        Files.createSymbolicLink(folder.resolve("plans/loop.json"), folder.resolve("plans/loop.json"));
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(Folders.texts(loaded))
                .contains(
                        "must fix: contacts.json: It is not a plain file; links are not followed.",
                        "must fix: plans/loop.json: It is not a plain file; links are not followed.");
        assertThat(loaded.files().byPath()).doesNotContainKey("contacts.json");
    }

    @Test
    void largeFilesAndManyFilesAreRefused() throws IOException {
        Folders.sound(folder);
        Folders.write(folder, "devices.json", new byte[9 << 20]);
        assertThat(Folders.texts(refusedWithin("a large file")))
                .contains("must fix: devices.json: The file is larger than 8 MiB.");
        for (int i = 0; i < 420; i++) {
            Folders.write(folder, "plans/p" + i + ".json", Folders.PLAN.replace("\"help\"", "\"p" + i + "\""));
        }
        assertThat(Folders.texts(refusedWithin("many files")))
                .contains("must fix: plans: The folder holds more than 400 files.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Folders.sound(folder);
        Folders.write(folder, "contacts.json", new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', '}'});
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[10_000_000]);
        }
        Folders.write(folder, "floors/a.svg", zipped.toByteArray());
        assertThat(Folders.texts(refusedWithin("bytes")))
                .contains("must fix: contacts.json: The file is not UTF-8 text.")
                .contains("must fix: floors/a.svg: The file is not UTF-8 text.");
    }

    /** Anything may be cut, doubled or replaced: there is a site or a reason, and never an exception or a fault of ours. */
    @Test
    void randomDamageGivesASiteOrAReason() throws IOException {
        long seed = 20261123;
        Random random = new Random(seed);
        List<String> names = List.of("site.json", "devices.json", "contacts.json", "plans/help.json", "floors/a.svg");
        for (int round = 0; round < 600; round++) {
            Folders.sound(folder);
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Folders.write(folder, name, damaged(bytes, random));
            Loaded loaded = Folders.LOADER.load(folder);
            String as = "seed " + seed + " round " + round + " " + name;
            assertThat(Folders.texts(loaded)).as(as).noneMatch(text -> text.contains("fault of the program"));
            assertThat(loaded.site().isPresent())
                    .as(as)
                    .isEqualTo(
                            loaded.complaints().stream().noneMatch(c -> c.severity() == Complaint.Severity.MUST_FIX));
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(20));
        String odd = List.of(
                        "\"", "{", "}", "[", "]", ":", ",", "0", "-1", "1e9", "null", "true", "\\u0000", "<", ">", "&",
                        "]]>", "\u00e9", " ", "{first}")
                .get(random.nextInt(20));
        String result = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(0, to) + text.substring(at);
            default -> text.substring(0, at) + odd + text.substring(to);
        };
        return result.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Loaded refusedWithin(String name) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long memory = threads.getThreadAllocatedBytes(thread);
        long cpu = threads.getCurrentThreadCpuTime();
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(threads.getThreadAllocatedBytes(thread) - memory)
                .as(name + ", bytes")
                .isLessThan(MOST_MEMORY);
        assertThat(threads.getCurrentThreadCpuTime() - cpu)
                .as(name + ", nanoseconds")
                .isLessThan(MOST_NANOS);
        assertThat(loaded.site()).as(name).isEmpty();
        assertThat(Folders.texts(loaded))
                .as(name)
                .noneMatch(text -> text.contains("fault of the program"))
                .allMatch(text -> text.length() < 1500);
        return loaded;
    }

    private static String members(int n) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < n; i++) {
            text.append("\"m").append(i).append("\":1,");
        }
        return text.append("\"format\":1}").toString();
    }

    private static String attributes(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append("a").append(i).append("=\"1\" ");
        }
        return text.toString();
    }
}
