package org.duressdesk.receiver.protocol.sia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.receiver.protocol.ReferenceTable;
import org.junit.jupiter.api.Test;

/** The SIA table against the reference facts, and by itself. */
class SiaCodesTest {
    @Test
    void holdsEveryCodeOfTheReferenceAndItsFacts() {
        List<Map<String, String>> rows = ReferenceTable.rows("sia-codes.csv");
        assertThat(SiaCodes.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.get("code")).toList());
        for (Map<String, String> row : rows) {
            SiaCode code = SiaCodes.of(row.get("code"));
            assertThat(code.signalClass().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .as(code.code())
                    .isEqualTo(row.get("class"));
            assertThat(code.duress())
                    .as(code.code())
                    .isEqualTo(row.get("duress_or_panic").equals("yes"));
            assertThat(code.number() == NumberKind.USER)
                    .as(code.code())
                    .isEqualTo(row.get("number_field").startsWith("user"));
        }
    }

    @Test
    void hasALabelOfItsOwnForEveryCode() {
        assertThat(SiaCodes.all()).hasSize(325).allSatisfy((code, row) -> {
            assertThat(code).matches("[A-Z]{2}").isEqualTo(row.code());
            assertThat(row.label().words()).isNotBlank().doesNotContain("!").hasSizeLessThan(60);
        });
    }

    @Test
    void duressIsHoldUpAndPanicAndTheOneMakersCode() {
        assertThat(SiaCodes.all().values().stream().filter(SiaCode::duress).map(SiaCode::code))
                .containsExactly("HA", "ND", "PA");
    }
}
