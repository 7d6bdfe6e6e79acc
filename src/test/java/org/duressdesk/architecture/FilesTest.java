package org.duressdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much a file and a package hold. What does not fit has more than one reason to change. */
class FilesTest {
    private static final Pattern NAME = Pattern.compile("void ([a-z]\\w*_\\w*)\\(");

    @Test
    void noPackageIsAHeap() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java")).filter(Files::isDirectory)) {
            assertThat(folders.filter(folder -> sources(folder) > 25).map(Path::toString))
                    .as("more than 25 files have more than one reason")
                    .isEmpty();
        }
    }

    private static long sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        for (String sources : List.of("src/main/java", "src/test/java", "src/bench/java")) {
            assertThat(longer(Path.of(sources), 400, file -> true))
                    .as("what does not fit has more than one reason to change")
                    .isEmpty();
            assertThat(longer(Path.of(sources), 50, file -> true))
                    .as("files are found")
                    .isNotEmpty();
        }
    }

    @Test
    void codeBehindAFormIsShort() throws IOException {
        List<Path> forms;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            forms = files.filter(file ->
                            file.toString().endsWith(".java") && read(file).contains("@FXML"))
                    .toList();
        }
        assertThat(forms).as("forms are found").isNotEmpty();
        assertThat(forms.stream()
                        .filter(form ->
                                read(form).lines().filter(FilesTest::isCode).count() > 130))
                .as("what a form decides belongs into its view model, what it draws into parts")
                .isEmpty();
    }

    private static boolean isCode(String line) {
        return !line.matches("\\s*|import .*|\\s*@\\w+|\\s*(\\*|/\\*|//).*");
    }

    private static List<String> longer(Path sources, int lines, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(which)
                    .filter(file -> read(file).lines().count() > lines)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One style: words in one, as every method is written. */
    @Test
    void namesOfTestsAreWrittenAsAllMethodsAre() throws IOException {
        List<String> otherwise = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAME.matcher(read(file)).results().forEach(found -> otherwise.add(file + ": " + found.group(1)));
            }
        }
        assertThat(otherwise).isEmpty();
    }
}
