package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The default run stays under twenty minutes on a quiet machine of two cores: each ring has its share in minutes.properties
 * and {@code mvn -Dtest.minutes=kept test} holds a whole run to them. Without that property nothing here looks at a clock.
 * Runs last.
 */
@Order(Integer.MAX_VALUE)
class MinutesTest {
    /** Of the twenty, what compiling and the runs in two other locales leave. */
    private static final Duration ALL = Duration.ofMinutes(16);

    private static final Path TESTS = Path.of("src/test/java/org/duressdesk");

    @Test
    void everyRingHasItsShareAndAllOfThemAreLessThanTwentyMinutes() throws IOException {
        Map<String, Duration> shares = shares();
        assertThat(shares.keySet()).isEqualTo(rings());
        assertThat(shares.values().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(ALL);
    }

    @Test
    void aWholeRunOnAQuietMachineKeepsThem() throws IOException {
        Map<String, Duration> taken = TestMinutes.taken();
        taken.forEach((ring, time) -> System.out.println("seconds of " + ring + ": " + time.toSeconds()));
        if (System.getProperty("test.minutes", "").equals("kept")) {
            shares().forEach((ring, share) ->
                    assertThat(taken.getOrDefault(ring, Duration.ZERO)).as(ring).isLessThanOrEqualTo(share));
        }
    }

    private static Map<String, Duration> shares() throws IOException {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(
                Path.of("src/test/resources/org/duressdesk/minutes.properties"), StandardCharsets.UTF_8)) {
            read.load(text);
        }
        Map<String, Duration> shares = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(ring -> shares.put(ring, Duration.ofSeconds(Long.parseLong(read.getProperty(ring)))));
        return shares;
    }

    /** Rings that have tests. */
    private static Set<String> rings() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .map(TESTS::relativize)
                    .map(file ->
                            file.getNameCount() == 1 ? "root" : file.getName(0).toString())
                    .collect(Collectors.toSet());
        }
    }
}
