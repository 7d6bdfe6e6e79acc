package org.duressdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PINs the README names for the sample sites. */
class SamplePeopleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "hospital, M. Okafor, OPERATOR, 4826",
        "hospital, T. Brandt, OPERATOR, 7351",
        "hospital, S. Hale, OPERATOR, 6048",
        "hospital, J. Reyes, TECHNICIAN, 9274",
        "hospital, D. Whitlock, SUPERVISOR, 58371",
        "hospital, R. Lind, SUPERVISOR, 36095",
        "hospital, K. Adeyemi, AUDITOR, 8163",
        "hospital, H. Moreno, ADMINISTRATOR, 749286",
        "school, P. Lindqvist, OPERATOR, 5937",
        "school, C. Duarte, OPERATOR, 8402",
        "school, A. Novak, TECHNICIAN, 6719",
        "school, B. Ferris, SUPERVISOR, 47253",
        "school, E. Tanaka, ADMINISTRATOR, 683914",
    })
    void pinsAreAsTheReadmeSays(String site, String name, String role, String pin) throws IOException {
        Path file = Files.copy(Path.of("sample-data", "people", site + ".json"), folder.resolve("people.json"));
        PeopleFile people =
                new PeopleFile(file, Runnable::run, InstantSource.system(), System::nanoTime, new SecureRandom());
        Known known = people.people().stream()
                .filter(k -> k.person().name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(known.person().role()).hasToString(role);
        assertThat(known.pin()).isTrue();
        assertThat(people.check(known.person(), pin.toCharArray()).join())
                .isEqualTo(new Verdict.Passed(known.person()));
    }
}
