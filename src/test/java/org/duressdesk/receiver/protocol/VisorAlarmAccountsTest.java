package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Accounts of a VisorALARM, as an Ademco 685 and as a D6500 (protocols.md A.6, B.1, C.1; its manual, page 72). An account is
 * half of a button's key: it is read whole, or the message stays raw and loud; it is never cut to fit.
 */
class VisorAlarmAccountsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234", "0000", "0007", "00A7", "FFFF", "B0C1", "ABCD"})
    void fourDigitsDecimalOrHexadecimalAreTheAccountInBothModes(String account) {
        for (Frame frame : List.of(
                as685("11 " + account + " 18 E120 00 C001"),
                as6500("a011 " + account + "18E12000001"),
                as6500("a011 " + account + "18112000001"))) {
            assertThat(frame.type()).as(frame.told().words()).isEqualTo(FrameType.EVENT);
            assertThat(frame.signals())
                    .singleElement()
                    .returns(account, Signal::account)
                    .returns("001", Signal::zoneOrUser)
                    .returns(true, Signal::duressOrPanic);
            assertThat(frame.replyHex()).isEqualTo("06");
        }
    }

    @Test
    void leadingZerosArePartOfTheAccount() {
        assertThat(account(as685("11 0042 18 E120 00 C001"))).isEqualTo("0042");
        assertThat(account(as6500("a011 004218E12000001"))).isEqualTo("0042");
    }

    @Test
    void shorterAccountsArePaddedWithLeadingSpacesInD6500Mode() {
        assertThat(account(as6500("a011  12318E12000001"))).isEqualTo("123");
        assertThat(account(as6500("a011    718E12000001"))).isEqualTo("7");
        assertThat(account(as6500("1011         7BA 001"))).as("common layout").isEqualTo("7");
        assertThat(account(as6500("f011  1234 5555 5515 5")))
                .as("high speed, six places")
                .isEqualTo("1234");
        assertThat(account(as6500("9011       7" + "55551555"))).as("Acron").isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 23", "1  3", "12 4", "    "})
    void aSpaceInsideIsNoAccount(String torn) {
        raw(as6500("a011 " + torn + "18E12000001"));
        raw(as6500("1011      " + torn + "BA 001"));
        raw(as6500("9011    " + torn + "55551555"));
        raw(as6500("f011" + "1" + torn + "2 5555 5515 5"));
        raw(as6500("j011    1" + torn + "2BA    "));
        raw(as685("11 " + torn + " 18 E120 00 C001"));
    }

    @Test
    void onlyContactIdOfAVisorAlarmNamesTheLineByItself() {
        // The same character is line 10 of a D6500, whose qualifier is a digit.
        assertThat(as6500("a01A 123418E12000001").line()).isEqualTo("A");
        assertThat(as6500("a01A 123418112000001").line()).isEqualTo("10");
    }

    @Test
    void smallLettersAreNoAccount() {
        raw(as685("11 00a7 18 E120 00 C001"));
        raw(as6500("a011 00a718E12000001"));
    }

    @Test
    void aSpaceBeforeTheEndOfTheLineIsNotNeeded() {
        assertThat(account(as685("11 7777 18 R110 00 C001"))).isEqualTo("7777");
        assertThat(account(as685("11 7777 18 R110 00 C001 ")))
                .as("as MX8000 and AES send it")
                .isEqualTo("7777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456", "0012345", "ABCDEF01"})
    void aLongAccountIsNeverCutToTheAccountOfAnotherButton(String account) {
        // Where the digits go that do not fit is not public (decision record 61): each place is tried.
        String over = account.substring(0, account.length() - 4);
        String four = account.substring(account.length() - 4);
        raw(as685("11 " + account + " 18 E120 00 C001"));
        raw(as685("11" + account + " 18 E120 00 C001"));
        raw(as685("1" + over + " " + four + "18 E120 00 C001"));
        raw(as6500("a011 " + account + "18E12000001"));
        raw(as6500("a011" + account + "18E12000001"));
        raw(as6500("a01" + account + "18E12000001"));
    }

    @Test
    void aDigitThatTookThePlaceOfTheLineIsShownAsTheLine() {
        Frame first = as6500("a011 234518E12000001");
        Frame second = as6500("a012 234518E12000001");
        assertThat(first.line() + second.line()).isEqualTo("12");
        // Nothing in the bytes tells account 12345 from account 2345 on line 1: the guide says what to set.
        assertThat(account(first)).isEqualTo(account(second)).isEqualTo("2345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surgard", "bosch6500", "ademco685"})
    void theGuideSaysWhichAccountsToGive(String page) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/receivers", page + ".md"))
                        .replaceAll("\\s+", " "))
                .contains("On a VisorALARM give accounts of four digits");
    }

    private static String account(Frame frame) {
        assertThat(frame.signals())
                .as(frame.told().words())
                .isNotEmpty()
                .extracting(Signal::account)
                .containsOnly(frame.signals().getFirst().account());
        return frame.signals().getFirst().account();
    }

    /** Stored, acknowledged, shown as unknown device. */
    private static void raw(Frame frame) {
        assertThat(frame.type()).as(frame.told().words()).isEqualTo(FrameType.REJECT);
        assertThat(frame.signals()).isEmpty();
        assertThat(frame.replyHex()).isEqualTo("06");
    }

    private static Frame as685(String line) {
        return Reads.one("ademco685", "\n" + line + "\r");
    }

    private static Frame as6500(String text) {
        return Reads.one("bosch6500", " " + text + "\u0014");
    }
}
