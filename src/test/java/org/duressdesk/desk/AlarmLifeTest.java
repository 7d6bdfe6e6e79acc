package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.OKAFOR;

import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.junit.jupiter.api.Test;

/** The life of an alarm, told as the journal tells it (R6, R7, R14 to R18, D5 to D7). */
class AlarmLifeTest {

    @Test
    void fromPressToDisposition() {
        Scene desk = Scene.running();
        desk.at("14:31:22").press("E-13");
        desk.at("14:31:29").acknowledge("E-13").own();
        desk.at("14:31:41").outcome("no-weapon");
        desk.at("14:32:00").outcome("no-answer");
        desk.at("14:32:10").outcome("reached");
        desk.at("14:32:40").outcome("reached");
        desk.at("14:32:50").outcome("recorded", "code grey");
        desk.at("14:33:00").resolve(Disposition.REAL_HELP_GIVEN, 2, FalseCause.NONE);

        assertThat(desk.story()).isEqualTo("""
                14:31:22 E-13 opens 25-0001 as 1
                14:31:22 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:31:29 M. Okafor acknowledged E-13
                14:31:29 M. Okafor owns 25-0001
                14:31:41 M. Okafor step look done: no-weapon
                14:32:00 M. Okafor called Charge nurse: no-answer
                14:32:10 M. Okafor called Deputy: reached
                14:32:10 M. Okafor step charge done: reached
                14:32:40 M. Okafor called Police dispatch: reached
                14:32:40 M. Okafor step police done: reached
                14:32:50 M. Okafor step record done: recorded
                14:33:00 M. Okafor resolved 25-0001: REAL_HELP_GIVEN 2 NONE
                """);
        assertThat(desk.state().incidents()).isEmpty();
        assertThat(desk.state().closed().getLast().by()).isEqualTo(OKAFOR);
    }
}
