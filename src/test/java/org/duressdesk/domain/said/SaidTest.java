package org.duressdesk.domain.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind that is said has words, and no words lie unused. */
class SaidTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAID = Pattern.compile("Said\\.of\\(\\s*\"([^\"]*)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

    @Test
    void nothingSaidIsWithoutWords() throws IOException {
        Set<String> missing = new TreeSet<>(all(SAID));
        assertThat(missing).contains("line.absent");
        missing.removeAll(kinds());
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsLieUnused() throws IOException {
        Set<String> literals = all(LITERAL);
        assertThat(kinds().stream()
                        .filter(kind -> literals.stream()
                                .noneMatch(one -> one.equals(kind.replaceFirst("\\.typed$", ""))
                                        || one.endsWith(".") && kind.startsWith(one))))
                .isEmpty();
    }

    @Test
    void aKindOfAnotherProgramIsNamedWithItsValues() {
        assertThat(new Said("line.of-tomorrow", List.of("COM3", "7")).words()).isEqualTo("line.of-tomorrow COM3, 7");
        assertThat(Said.NOTHING.words()).isEmpty();
        assertThat(Said.text("")).isEqualTo(Said.NOTHING);
    }

    private static Set<String> kinds() {
        return Said.kinds();
    }

    private static Set<String> all(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        for (Path source : sources) {
            Matcher matcher = pattern.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
