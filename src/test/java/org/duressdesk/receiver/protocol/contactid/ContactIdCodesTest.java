package org.duressdesk.receiver.protocol.contactid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.protocol.ReferenceTable;
import org.junit.jupiter.api.Test;

/** The Contact ID table against the reference facts, and by itself. */
class ContactIdCodesTest {
    @Test
    void holdsEveryCodeOfTheReferenceAndItsFacts() {
        List<Map<String, String>> rows = ReferenceTable.rows("contact-id-codes.csv");
        assertThat(ContactIdCodes.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.get("code")).toList());
        for (Map<String, String> row : rows) {
            ContactIdCode code = ContactIdCodes.of(row.get("code"));
            assertThat(name(code.whenNew())).as(code.code()).isEqualTo(row.get("class_q1_new"));
            assertThat(name(code.whenRestored())).as(code.code()).isEqualTo(row.get("class_q3_restore"));
            assertThat(code.duress())
                    .as(code.code())
                    .isEqualTo(row.get("duress_or_panic").equals("yes"));
            assertThat(code.number() == NumberKind.USER)
                    .as(code.code())
                    .isEqualTo(row.get("number_field").equals("user"));
        }
    }

    @Test
    void hasALabelOfItsOwnForEveryCode() {
        assertThat(ContactIdCodes.all()).hasSize(315).allSatisfy((code, row) -> {
            assertThat(code).matches("[1-9][0-9]{2}").isEqualTo(row.code());
            assertThat(row.label().words()).isNotBlank().doesNotContain("!").hasSizeLessThan(60);
        });
        assertThat(ContactIdCodes.all().values())
                .extracting(ContactIdCode::label)
                .doesNotHaveDuplicates();
    }

    @Test
    void duressIsTheBlock120To129AndNothingElse() {
        assertThat(ContactIdCodes.all().values().stream()
                        .filter(ContactIdCode::duress)
                        .map(ContactIdCode::code))
                .containsExactly("120", "121", "122", "123", "124", "125", "126", "127", "129");
    }

    @Test
    void aCodeOfNoTableIsUnknownAndNeverHidden() {
        assertThat(ContactIdCodes.of("719").whenNew()).isEqualTo(SignalClass.UNKNOWN);
        assertThat(ContactIdCodes.of("719").label().words()).contains("719");
    }

    private static String name(SignalClass signalClass) {
        return signalClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
