package org.duressdesk.ui.callout;

import static org.assertj.core.api.Assertions.assertThat;

import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.ui.callout.ResolveModel.Row;
import org.junit.jupiter.api.Test;

class ResolveModelTest {

    @Test
    void twoDigitsAreEnoughForARealOne() {
        ResolveModel filled = ResolveModel.empty().digit(1).digit(4);
        assertThat(filled.disposition()).contains(Disposition.REAL);
        assertThat(filled.threat()).contains(4);
        assertThat(filled.missing()).isEmpty();
        assertThat(filled.row()).isEqualTo(Row.NOTE);
    }

    @Test
    void aFalseAlarmAsksForItsCause() {
        ResolveModel filled = ResolveModel.empty().digit(3).digit(0);
        assertThat(filled.row()).isEqualTo(Row.CAUSE);
        assertThat(filled.missing()).contains(Row.CAUSE);
        assertThat(filled.digit(3).cause()).contains(FalseCause.CLEANING);
        assertThat(filled.digit(3).missing()).isEmpty();
    }

    @Test
    void anotherDispositionDropsTheCause() {
        ResolveModel filled = ResolveModel.empty().digit(3).digit(0).digit(1).choose(Disposition.REAL);
        assertThat(filled.cause()).isEmpty();
        assertThat(filled.missing()).isEmpty();
    }

    @Test
    void digitsWithoutMeaningChangeNothing() {
        ResolveModel empty = ResolveModel.empty();
        assertThat(empty.digit(0)).isEqualTo(empty);
        assertThat(empty.digit(7)).isEqualTo(empty);
        ResolveModel threat = empty.digit(1);
        assertThat(threat.digit(5)).isEqualTo(threat);
    }

    @Test
    void rowsAreWalkedWithArrowsPastACauseThatIsNotAskedFor() {
        ResolveModel real = ResolveModel.empty().digit(1);
        assertThat(real.move(1).row()).isEqualTo(Row.NOTE);
        assertThat(real.move(1).move(-1).row()).isEqualTo(Row.THREAT);
        assertThat(real.move(-1).move(-1).row()).isEqualTo(Row.DISPOSITION);
    }
}
