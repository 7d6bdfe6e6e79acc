package org.duressdesk.ui.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.duressdesk.desk.state.Alarm;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;

class RawSignalTest {

    @Test
    void accountZoneAndRawTextOfAnUnknownDevice() {
        PlayedDesk desk = PlayedDesk.hospital().unknown("0417", "233");
        Alarm alarm = desk.state().incidents().get(desk.newest()).alarms().getFirst();
        RawSignal raw = RawSignal.of(alarm);
        assertThat(raw).isEqualTo(new RawSignal("main", "0417", "233", false, "5011 180417E12201233<DC4>"));
        assertThat(Wording.title(alarm)).isEqualTo("Account 0417, zone 233");
    }

    @Test
    void bytesThatDoNotPrintAreNamed() {
        assertThat(RawSignal.text("0241007fff0d")).isEqualTo("<STX>A<NUL><7F><FF><CR>");
    }
}
