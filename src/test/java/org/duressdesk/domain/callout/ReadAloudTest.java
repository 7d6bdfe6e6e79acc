package org.duressdesk.domain.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duressdesk.domain.callout.ReadAloud.Piece;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadAloudTest {
    private static final String POLICE =
            "This is {site} security, {address}. Staff duress, {place}. [1: One button pressed: {first}.]"
                    + "[2+: {count} buttons in {span}: first {first}, last {last}.] {seen}. Use exterior {door}. An officer will meet you there.";
    private static final Place TRIAGE = new Place(
            "A", "Building A", "L1", "L1", "Level 1", "Emergency", "Triage 3", "1-114", "Triage 3", "H6", "Door 1");
    private static final Place WAITING = new Place(
            "A",
            "Building A",
            "L1",
            "L1",
            "Level 1",
            "Emergency",
            "Waiting room",
            "1-100",
            "Waiting room",
            "G8",
            "Door 1");

    @Test
    void saysThreeButtonsAsTheDesignDoes() {
        Map<String, String> fields = Spoken.fields(
                "Quillmoor General Hospital",
                "400 Tern Street",
                TRIAGE,
                WAITING,
                3,
                52,
                "seen on camera: one person threatening staff, no weapon seen",
                "aggression");
        assertThat(ReadAloud.text(POLICE, fields))
                .isEqualTo(
                        "This is Quillmoor General Hospital security, 400 Tern Street. "
                                + "Staff duress, Building A, Level 1, Emergency. Three buttons in 52 seconds: first Triage 3, grid H6, last Waiting room, grid G8. "
                                + "Seen on camera: one person threatening staff, no weapon seen. Use exterior Door 1. An officer will meet you there.");
        assertThat(ReadAloud.fill(POLICE, fields))
                .contains(
                        new Piece("Quillmoor General Hospital", true),
                        new Piece(" security, ", false),
                        new Piece("Three", true),
                        new Piece("52 seconds", true),
                        new Piece("Door 1", true));
    }

    @Test
    void saysOneButtonAndWhatIsMissing() {
        Map<String, String> fields = Spoken.fields("Quillmoor General Hospital", "", TRIAGE, TRIAGE, 1, 0, "", "");
        assertThat(ReadAloud.text(POLICE, fields))
                .isEqualTo(
                        "This is Quillmoor General Hospital security, not on file. "
                                + "Staff duress, Building A, Level 1, Emergency. One button pressed: Triage 3, grid H6. Not on file. Use exterior Door 1. An officer will meet you there.");
    }

    @Test
    void anUnknownDeviceHasNoPlaceAndSaysSo() {
        Map<String, String> fields = Spoken.fields("Site", "Street", Place.unknown(), Place.unknown(), 1, 0, "", "");
        assertThat(ReadAloud.text("{place}, {room}, {grid}, {door}, {first}", fields))
                .isEqualTo("Not on file, not on file, not on file, not on file, not on file");
    }

    @Test
    void countsWithinASentenceInSmallLetters() {
        Map<String, String> fields = Map.of("count", "three");
        assertThat(ReadAloud.text(
                        "[1: Confirm the staff member is safe][2+: Confirm all {count} staff are safe]", fields))
                .isEqualTo("Confirm all three staff are safe");
        assertThat(ReadAloud.text(
                        "[1: Confirm the staff member is safe][2+: Confirm all {count} staff are safe]",
                        Map.of("count", "one")))
                .isEqualTo("Confirm the staff member is safe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {nobody} is there  | the placeholder {nobody} is not known; use one of {site}, {address}, {building}, {level}, {floor}, {place}, {room}, {grid}, {door}, {count}, {span}, {first}, {last}, {seen}, {threat}, {camera}
            Use {door now      | the bracket { at character 5 belongs to nothing; write {name}, [1: one button] or [2+: several buttons]
            Use door}          | the bracket } at character 9 belongs to nothing; write {name}, [1: one button] or [2+: several buttons]
            [3: three] buttons | the bracket [ at character 1 belongs to nothing; write {name}, [1: one button] or [2+: several buttons]
            [1: one button     | the last [ is never closed with ]
            """)
    void faultsAreSaid(String template, String fault) {
        assertThat(ReadAloud.faults(template).getFirst().words()).isEqualTo(fault);
    }

    @Test
    void aFaultyTemplateStillGivesText() {
        assertThat(ReadAloud.text("[1: {x", Map.of())).isEmpty();
        assertThat(ReadAloud.text("a } b ] c {", Map.of())).isEqualTo("a } b ] c {");
        assertThat(ReadAloud.fill("", Map.of())).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 seconds",
        "1, 1 second",
        "52, 52 seconds",
        "60, 1 minute",
        "104, 1 minute 44 seconds",
        "720, 12 minutes",
        "3661, 61 minutes 1 second"
    })
    void saysSpans(long seconds, String words) {
        assertThat(Spoken.span(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, one", "12, twelve", "13, 13", "100, 100"})
    void saysCounts(int n, String words) {
        assertThat(Spoken.count(n)).isEqualTo(words);
    }
}
