package org.duressdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is missing from a bundle, and none lies in it unused. */
class TextsTest {
    private static final Path RESOURCES = Path.of("resources/org/duressdesk/ui");
    private static final Path SOURCES = Path.of("src/main/java/org/duressdesk/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:TEXTS|texts|Say)\\.(?:say|it)\\(\\s*\"([a-z][a-zA-Z0-9.-]*)\"\\s*[,)]");
    private static final Pattern FXML = Pattern.compile("\"%([a-zA-Z0-9.-]+)\"");

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.endsWith("texts.properties"))
                    .map(f -> f.getParent().getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreBundles() throws IOException {
        assertThat(features()).contains("window", "queue", "callout");
    }

    @ParameterizedTest
    @MethodSource("features")
    void nothingSaidIsMissing(String feature) throws IOException {
        Set<String> missing = new TreeSet<>(said(feature));
        missing.removeAll(keys(feature));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void nothingLiesUnused(String feature) throws IOException {
        Set<String> literals = literals(feature);
        Set<String> unused = keys(feature).stream()
                .filter(key -> literals.stream()
                        .noneMatch(l -> l.equals(key)
                                || (l.endsWith(".") || l.endsWith("-")) && key.startsWith(l)
                                || key.endsWith(".short") && l.equals(key.substring(0, key.length() - 6))
                                || family(key, literals)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** "disposition" with an enum's name behind it. */
    private static boolean family(String key, Set<String> literals) {
        int dot = key.indexOf('.');
        return dot > 0 && literals.contains(key.substring(0, dot));
    }

    private static Set<String> keys(String feature) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(feature).resolve("texts.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static Set<String> said(String feature) throws IOException {
        Set<String> said = new TreeSet<>();
        for (String text : sources(feature)) {
            Matcher matcher = SAID.matcher(text);
            while (matcher.find()) {
                said.add(matcher.group(1));
            }
        }
        said.addAll(inFxml(feature));
        return said;
    }

    private static Set<String> literals(String feature) throws IOException {
        Set<String> literals = new TreeSet<>(inFxml(feature));
        for (String text : sources(feature)) {
            Matcher matcher = LITERAL.matcher(text);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        return literals;
    }

    private static Set<String> inFxml(String feature) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(feature))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".fxml")).toList()) {
                Matcher matcher = FXML.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    /** The sources that use this bundle: those of the feature, any other that names it, and what stands beside those and names none. */
    private static List<String> sources(String feature) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".java")).toList();
            Set<Path> folders = new HashSet<>();
            for (Path file : all) {
                if (names(file, feature) || file.startsWith(SOURCES.resolve(feature))) {
                    folders.add(file.getParent());
                }
            }
            List<String> texts = new ArrayList<>();
            for (Path file : all) {
                String text = Files.readString(file);
                if (names(file, feature) || folders.contains(file.getParent()) && !text.contains("Texts.of(\"")) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }

    private static boolean names(Path file, String feature) throws IOException {
        return Files.readString(file).contains("Texts.of(\"" + feature + "\")");
    }
}
