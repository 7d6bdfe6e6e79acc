package org.duressdesk.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.duressdesk.domain.people.SecretRule.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRuleTest {
    @ParameterizedTest
    @CsvSource({
        "OPERATOR, 4826, FINE",
        "OPERATOR, 482, TOO_SHORT",
        "OPERATOR, 4826135, TOO_LONG",
        "OPERATOR, 72941, FINE",
        "ADMINISTRATOR, 4826, TOO_SHORT",
        "ADMINISTRATOR, 58376, TOO_SHORT",
        "ADMINISTRATOR, 583716, FINE",
        "OPERATOR, 1234, ROW_OF_KEYS",
        "OPERATOR, 8901, ROW_OF_KEYS",
        "OPERATOR, 987654, ROW_OF_KEYS",
        "OPERATOR, 7777, ROW_OF_KEYS",
        "OPERATOR, 7373, ROW_OF_KEYS",
        "OPERATOR, 2580, ROW_OF_KEYS",
        "OPERATOR, 1987, DATE",
        "OPERATOR, 2026, DATE",
        "OPERATOR, 2412, DATE",
        "OPERATOR, 1224, DATE",
        "OPERATOR, 241287, DATE",
        "OPERATOR, 871224, DATE",
        "OPERATOR, 4899, FINE",
        "SUPERVISOR, correct horse, FINE",
        "SUPERVISOR, ninechar9, TOO_SHORT",
    })
    void judges(Role role, String secret, Finding finding) {
        assertThat(SecretRule.judge(role, secret.toCharArray())).isEqualTo(finding);
    }
}
