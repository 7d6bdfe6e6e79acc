package org.duressdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No English sentence comes into being where what the journal stores is made (decision D29): three words running in one
 * literal are one, wherever it goes. The list beside the test holds what is still to become kinds, file by file with its
 * count; it only shrinks.
 */
class SentencesInJavaTest {
    private static final Path SOURCES = Path.of("src/main/java/org/duressdesk");
    private static final List<String> RINGS = List.of("desk", "receiver", "output");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\n]*|\\s//\\s[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("\\b[A-Za-z]+[,:;]? [A-Za-z]+[,:;]? [A-Za-z]+\\b");

    @Test
    void sentencesStandInBundles() throws IOException {
        TreeMap<String, Integer> found = new TreeMap<>();
        for (String ring : RINGS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(ring))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    int count = sentences(Files.readString(file));
                    if (count > 0) {
                        found.put(SOURCES.relativize(file).toString().replace('\\', '/'), count);
                    }
                }
            }
        }
        assertThat(found).isEqualTo(toDo());
    }

    @Test
    void aSentenceIsFoundAndAKindOrACommentIsNot() {
        assertThat(sentences("say(\"Nobody answers here.\");")).isEqualTo(1);
        assertThat(sentences("say(\"The port \" + port + \" is closed now\");")).isEqualTo(1);
        assertThat(sentences(
                        "Said.of(\"line.not-open\", \"a\"); // nobody \"reads it here\"\n/** \"one two three\" */"))
                .isZero();
    }

    private static int sentences(String source) {
        Matcher literal = LITERAL.matcher(COMMENT.matcher(source).replaceAll(" "));
        int count = 0;
        while (literal.find()) {
            count += WORDS.matcher(literal.group(1)).find() ? 1 : 0;
        }
        return count;
    }

    private static TreeMap<String, Integer> toDo() throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        try (InputStream in = SentencesInJavaTest.class.getResourceAsStream("sentences-to-do.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(line -> counts.put(line[1], Integer.valueOf(line[0])));
        }
        return counts;
    }
}
