package org.duressdesk.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duressdesk.domain.journal.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static Moment at(String utc, String boot, long nanos) {
        return new Moment(Instant.parse(utc).getEpochSecond() * 1_000_000, -18_000, boot, nanos);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min 0 s",
        "104, 1 min 44 s",
        "3599, 59 min 59 s",
        "5340, 1 h 29 min",
        "172800, 2 d"
    })
    void agesHaveUnits(long seconds, String said) {
        assertThat(Times.age(seconds)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"5, 5 s", "372, 6:12", "3600, 1 h 0", "259200, 3 d"})
    void tightAges(long seconds, String said) {
        assertThat(Times.tightAge(seconds)).isEqualTo(said);
    }

    @Test
    void clockAndDateInTheOffsetThatHeld() {
        Moment moment = at("2025-11-20T19:31:07Z", "b", 0);
        assertThat(Times.clock(moment)).isEqualTo("14:31:07");
        assertThat(Times.day(moment)).isEqualTo("Thu 20 Nov 2025");
        assertThat(Times.offset(moment)).isEqualTo("UTC\u221205:00");
        assertThat(Times.date(LocalDate.of(2025, 3, 12))).isEqualTo("12 Mar 2025");
        assertThat(Times.count(48213)).isEqualTo("48,213");
    }

    @Test
    void secondsAreMonotonicWithinABootAndByTheWallAcrossOne() {
        Moment press = at("2025-11-20T19:31:07Z", "b", 10_000_000_000L);
        assertThat(Times.seconds(press, at("2025-11-20T18:00:00Z", "b", 15_999_999_999L)))
                .as("the wall clock stepped back")
                .isEqualTo(5);
        assertThat(Times.seconds(press, at("2025-11-20T19:31:37Z", "c", 1))).isEqualTo(30);
        assertThat(Times.seconds(press, at("2025-11-20T19:00:00Z", "c", 1))).isZero();
    }

    @Test
    void carriedOnByTheMonotonicClockAndNeverBack() {
        Moment made = at("2025-11-20T19:31:07Z", "b", 10_000_000_000L);
        ZoneId zone = ZoneId.of("America/New_York");
        assertThat(Times.clock(Times.carriedOn(made, 12_500_000_000L, zone))).isEqualTo("14:31:09");
        assertThat(Times.carriedOn(made, 9_000_000_000L, zone).utcMicros()).isEqualTo(made.utcMicros());
    }
}
