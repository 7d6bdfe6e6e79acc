package org.duressdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No English sentence stands in Java (decision D29): three words running in one literal are one, wherever it goes. What
 * people read are kinds with their words in bundles. Four things are no such sentences, and may stand:
 * <ul>
 *   <li>what a broken contract tells a programmer, in the exceptions named here;
 *   <li>what only the log says, the names of threads and of rounds in it;
 *   <li>statements of SQL;
 *   <li>the texts of {@code --help}, which picocli wants at the options, and the one line for a Java too old to read bundles.
 * </ul>
 */
class SentencesInJavaTest {
    private static final Path SOURCES = Path.of("src/main/java/org/duressdesk");
    /** Runs on any Java, to say that it is too old. */
    private static final Path START = SOURCES.resolve("Start.java");

    private static final Pattern MAY_STAND =
            Pattern.compile("(?:new (?:IllegalArgument|IllegalState|UnsupportedOperation|"
                    + "NoSuchElement|Completion)Exception\\(|requireNonNull\\(|new AssertionError\\(|reportInputMismatch\\(|"
                    + "LOG\\.\\w+\\(|\\.(?:error|warn|info|debug|name)\\(|new UnfailingRound\\(|new SocketTimeoutException\\(|"
                    + "@(?:Command|Option|Parameters|ArgGroup)\\()$");
    private static final Pattern SQL = Pattern.compile("\\b(?:SELECT|INSERT|PRAGMA|sqlite_schema)\\b");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\n]*|\\s//\\s[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS =
            Pattern.compile("\\b(?=[A-Za-z,:; ]*[a-z])[A-Za-z]+[,:;]? [A-Za-z]+[,:;]? [A-Za-z]+\\b");

    @Test
    void sentencesStandInBundles() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.equals(START))
                    .toList()) {
                List<String> sentences = sentences(Files.readString(file));
                if (!sentences.isEmpty()) {
                    found.put(SOURCES.relativize(file).toString().replace('\\', '/'), sentences);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aSentenceIsFoundAndAKindOrACommentIsNot() {
        assertThat(sentences("say(\"Nobody answers here.\");")).hasSize(1);
        assertThat(sentences("say(\"The port \" + port + \" is closed now\");")).hasSize(1);
        assertThat(sentences("throw new IOException(name(\"the file ends here\"));"))
                .hasSize(1);
        assertThat(sentences(
                        "Said.of(\"line.not-open\", \"a\"); // nobody \"reads it here\"\n/** \"one two three\" */"))
                .isEmpty();
        assertThat(sentences("throw new IllegalStateException(\"every file \" + of(x) + \" has its end\");"))
                .isEmpty();
        assertThat(sentences("ask(\"SELECT id FROM desk\"); group(\"YC YS YK\");"))
                .isEmpty();
    }

    private static List<String> sentences(String source) {
        String code = COMMENT.matcher(source).replaceAll(" ");
        Matcher literal = LITERAL.matcher(code);
        List<String> sentences = new ArrayList<>();
        Deque<Boolean> mayStand = new ArrayDeque<>();
        int from = 0;
        while (literal.find()) {
            calls(code, from, literal.start(), mayStand);
            from = literal.end();
            String text = literal.group(1);
            if (WORDS.matcher(text).find() && !SQL.matcher(text).find() && !mayStand.contains(true)) {
                sentences.add(text);
            }
        }
        return sentences;
    }

    /** Which calls are open at the end of this part of a source, and whether what is handed to them may stand. */
    private static void calls(String code, int from, int to, Deque<Boolean> mayStand) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) == '(') {
                mayStand.push(MAY_STAND
                        .matcher(code.substring(Math.max(0, i - 60), i + 1))
                        .find());
            } else if (code.charAt(i) == ')' && !mayStand.isEmpty()) {
                mayStand.pop();
            }
        }
    }
}
