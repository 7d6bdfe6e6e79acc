package org.duressdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.journal.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many places a new thing touches, and that the pages which say so name what is there. */
class PlacesTest {
    private static final Path MAIN = Path.of("src/main/java/org/duressdesk");
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z0-9]+\\.)+[A-Z]\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {".github/CONTRIBUTING.md", "src/site/markdown/architecture.md", "README.md"})
    void aPageNamesOnlyClassesThatAreThere(String page) throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher named = NAMED.matcher(Files.readString(Path.of(page)).replace("org.duressdesk.", ""));
        int count = 0;
        while (named.find()) {
            count++;
            if (Files.notExists(MAIN.resolve(named.group(1).replace('.', '/') + ".java"))) {
                missing.add(named.group(1));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).as("classes are named").isPositive();
    }

    @Test
    void aStepKindStandsInTheDomainAndInTheSchema() throws IOException {
        String schema = Files.readString(Path.of("resources/org/duressdesk/siteplan/plan.schema.json"));
        String kinds = Arrays.stream(StepKind.values())
                .map(kind -> "\"" + kind.name().toLowerCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(", "));
        assertThat(schema).contains("\"enum\": [" + kinds + "]");
    }

    @Test
    void anEntryStandsInItsFamilyAndWithItsNameInOneList() throws IOException {
        String names = Files.readString(MAIN.resolve("store/codec/FactTypes.java"));
        List<Class<?>> facts = Arrays.stream(Fact.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();
        assertThat(facts).hasSizeGreaterThan(40);
        for (Class<?> fact : facts) {
            String name = fact.getEnclosingClass().getSimpleName() + "." + fact.getSimpleName() + ".class";
            assertThat(names.split(Pattern.quote(name), -1)).as(name).hasSize(2);
        }
    }

    @Test
    void aFeatureOfTheScreenHasItsTextsInOneFileALanguage() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("resources/org/duressdesk/ui"))) {
            Set<String> names = files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".properties"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).allMatch(name -> name.matches("texts(_[a-z]{2})?\\.properties"));
        }
    }
}
