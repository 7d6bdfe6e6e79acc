package org.duressdesk.ui.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4 5, 4 and 5",
        "4 5 6 7 8, 4 to 8",
        "2 4 5, '2, 4 and 5'",
        "3 6 7 8, 3 and 6 to 8",
        "1 2 3 5 7 8 9, '1 to 3, 5 and 7 to 9'"
    })
    void runsAreJoined(String numbers, String said) {
        List<Integer> all =
                Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
        assertThat(StepNumbers.say(all)).isEqualTo(said);
    }
}
