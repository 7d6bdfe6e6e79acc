package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.ui.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator guide says of every receiver what issue and installer need, and of the finder what its screen shows. */
class GuideTest {
    private static final Path GUIDE = Path.of("src/site/markdown");

    static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(GUIDE.resolve("receivers"))) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFamilyHasItsWiringSettingsWhatIsShownAndWhatIsNot(Path page) {
        String text = read(page);
        assertThat(section(text, "Wiring")).hasSizeGreaterThan(40);
        assertThat(section(text, "Settings on the (?:receiver|panel)")).hasSizeGreaterThan(40);
        assertThat(section(text, "What the desk shows")).hasSizeGreaterThan(80);
        assertThat(section(text, "Not supported")).hasSizeGreaterThan(40);
        assertThat(text).contains("How sure a fact is stands behind it", "[receivers](../receivers.md)");
        assertThat(read(GUIDE.resolve("receivers.md")))
                .as("is found from the list")
                .contains("(receivers/" + page.getFileName() + ")");
    }

    static List<String> protocols() {
        return Protocols.names().stream().filter(name -> !name.equals("auto")).toList();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyProtocolIsOnAPage(String protocol) throws IOException {
        List<String> all = Stream.concat(pages().stream(), Stream.of(GUIDE.resolve("receivers-network.md")))
                .map(GuideTest::read)
                .toList();
        assertThat(all).anyMatch(text -> text.contains("`" + protocol + "`"));
    }

    @Test
    void networkPanelsHaveTheSameFour() {
        String text = read(GUIDE.resolve("receivers-network.md"));
        for (String heading : List.of("Wiring", "Settings on the panel", "What the desk shows", "Not supported")) {
            assertThat(section(text, heading)).as(heading).hasSizeGreaterThan(80);
        }
    }

    /** The steps, the keys and the words of the screen stand in its page. */
    @ParameterizedTest
    @ValueSource(strings = {"step.port", "step.listen", "step.agree", "step.prove", "connected", "problems"})
    void theFindersPageNamesWhatItsScreenShows(String key) {
        String words = Texts.of("setup").say(key, "").strip();
        assertThat(read(GUIDE.resolve("find-my-receiver.md")).toLowerCase(java.util.Locale.ROOT))
                .contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theFindersPageNamesEveryKeyOfItsScreen() {
        String text = read(GUIDE.resolve("find-my-receiver.md"));
        for (String key : List.of(
                "with F.",
                "1 to 5 choose",
                "F5 looks again",
                "V takes settings",
                "E saves the page",
                "(T)",
                "presses Enter",
                "Esc keeps listening only",
                "Y copies the command",
                "F1")) {
            assertThat(text).contains(key);
        }
    }

    private static String section(String text, String heading) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        "(?ms)^#{2,3} " + heading + "\\n(.*?)(?=^#{1,3} |\\z)")
                .matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
