package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Placeholder;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.site.Room;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.svg.PlanReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The guide says what the program reads: its examples load, and no field of a schema is left out. */
class GuideTest {
    private final String guide = read();

    @Test
    void theFloorPlanOfTheGuideIsRead() {
        Complaints complaints = new Complaints();
        var plan = PlanReader.read("guide.svg", block("xml").getBytes(StandardCharsets.UTF_8), complaints)
                .orElseThrow()
                .plan();
        assertThat(complaints.sorted()).isEmpty();
        assertThat(plan.rooms()).extracting(Room::name).containsExactly("Triage 3");
        assertThat(plan.exits()).hasSize(1);
    }

    @Test
    void theButtonOfTheGuideIsThatOfTheSample() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode guided = mapper.readTree(block("json"));
        JsonNode sample = mapper.readTree(
                Files.readString(SampleSitesTest.folder("hospital").resolve("devices.json")));
        assertThat(sample.path("devices")).contains(guided);
    }

    @Test
    void everyPlaceholderAndStepKindIsExplained() {
        assertThat(Arrays.stream(Placeholder.values()).map(p -> "`{" + p.key() + "}`"))
                .allMatch(guide::contains);
        assertThat(Arrays.stream(StepKind.values()).map(k -> "| `" + k.name().toLowerCase(Locale.ROOT) + "` |"))
                .allMatch(guide::contains);
    }

    @Test
    void everyFieldOfTheSchemasIsExplained() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String schema : new String[] {"site", "devices", "contacts", "plan"}) {
            String text =
                    Files.readString(Path.of("resources", "org", "duressdesk", "siteplan", schema + ".schema.json"));
            assertThat(fields(mapper.readTree(text))
                            .filter(f -> !f.startsWith("$"))
                            .distinct()
                            .filter(f -> !guide.contains(f)))
                    .as(schema)
                    .isEmpty();
        }
    }

    private static Stream<String> fields(JsonNode node) {
        Stream<String> own =
                node.path("properties").isObject() ? node.path("properties").propertyNames().stream() : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(GuideTest::fields));
    }

    private String block(String language) {
        int from = guide.indexOf("```" + language + "\n") + language.length() + 4;
        return guide.substring(from, guide.indexOf("```", from));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src", "site", "markdown", "site-folder.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
