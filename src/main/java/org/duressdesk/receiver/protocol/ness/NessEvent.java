package org.duressdesk.receiver.protocol.ness;

import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.SignalClass;

/**
 * What a panel reports, by number. Sources: D8x/D16x serial interface document, a public client library (nessclient)
 * and its captures; the document prints 32h for a supervision failure, which is 16h on the wire.
 */
enum NessEvent {
    UNSEALED(0x00, SignalClass.STATUS, Said.of("meaning.ness.input-open")),
    SEALED(0x01, SignalClass.STATUS, Said.of("meaning.ness.input-closed")),
    ALARM(0x02, SignalClass.ALARM, Said.of("meaning.ness.alarm")),
    ALARM_RESTORE(0x03, SignalClass.RESTORE, Said.of("meaning.ness.alarm-over")),
    MANUAL_EXCLUDE(0x04, SignalClass.BYPASS, Said.of("meaning.ness.zone-excluded-by-hand")),
    MANUAL_INCLUDE(0x05, SignalClass.UNBYPASS, Said.of("meaning.ness.zone-included-by-hand")),
    AUTO_EXCLUDE(0x06, SignalClass.BYPASS, Said.of("meaning.ness.zone-excluded-by-the-panel")),
    AUTO_INCLUDE(0x07, SignalClass.UNBYPASS, Said.of("meaning.ness.zone-included-by-the-panel")),
    TAMPER_UNSEALED(0x08, SignalClass.TROUBLE, Said.of("meaning.ness.tamper-contact-open")),
    TAMPER_NORMAL(0x09, SignalClass.RESTORE, Said.of("meaning.ness.tamper-contact-closed")),
    POWER_FAILURE(0x10, SignalClass.TROUBLE, Said.of("meaning.ness.power-lost")),
    POWER_NORMAL(0x11, SignalClass.RESTORE, Said.of("meaning.ness.power-back")),
    BATTERY_FAILURE(0x12, SignalClass.TROUBLE, Said.of("meaning.ness.battery-low")),
    BATTERY_NORMAL(0x13, SignalClass.RESTORE, Said.of("meaning.ness.battery-good-again")),
    REPORT_FAILURE(0x14, SignalClass.TROUBLE, Said.of("meaning.ness.report-failed")),
    REPORT_NORMAL(0x15, SignalClass.RESTORE, Said.of("meaning.ness.reports-get-through-again")),
    SUPERVISION_FAILURE(0x16, SignalClass.TROUBLE, Said.of("meaning.ness.no-longer-heard")),
    SUPERVISION_NORMAL(0x17, SignalClass.RESTORE, Said.of("meaning.ness.heard-again")),
    REAL_TIME_CLOCK(0x19, SignalClass.STATUS, Said.of("meaning.ness.clock")),
    ENTRY_DELAY_START(0x20, SignalClass.STATUS, Said.of("meaning.ness.entry-time-begun")),
    ENTRY_DELAY_END(0x21, SignalClass.STATUS, Said.of("meaning.ness.entry-time-ended")),
    EXIT_DELAY_START(0x22, SignalClass.STATUS, Said.of("meaning.ness.exit-time-begun")),
    EXIT_DELAY_END(0x23, SignalClass.STATUS, Said.of("meaning.ness.exit-time-ended")),
    ARMED_AWAY(0x24, SignalClass.CLOSE, Said.of("meaning.ness.armed")),
    ARMED_HOME(0x25, SignalClass.CLOSE, Said.of("meaning.ness.armed-with-people-inside")),
    ARMED_DAY(0x26, SignalClass.CLOSE, Said.of("meaning.ness.armed-for-the-day")),
    ARMED_NIGHT(0x27, SignalClass.CLOSE, Said.of("meaning.ness.armed-for-the-night")),
    ARMED_VACATION(0x28, SignalClass.CLOSE, Said.of("meaning.ness.armed-for-an-absence")),
    ARMED_HIGHEST(0x2E, SignalClass.CLOSE, Said.of("meaning.ness.armed-to-the-highest-degree")),
    DISARMED(0x2F, SignalClass.OPEN, Said.of("meaning.ness.disarmed")),
    ARMING_DELAYED(0x30, SignalClass.STATUS, Said.of("meaning.ness.arming-put-off")),
    OUTPUT_ON(0x31, SignalClass.STATUS, Said.of("meaning.ness.output-on")),
    OUTPUT_OFF(0x32, SignalClass.STATUS, Said.of("meaning.ness.output-off"));

    private final int number;
    private final SignalClass signalClass;
    private final Said said;

    NessEvent(int number, SignalClass signalClass, Said said) {
        this.number = number;
        this.signalClass = signalClass;
        this.said = said;
    }

    static Optional<NessEvent> of(int number) {
        for (NessEvent report : values()) {
            if (report.number == number) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }

    /** The name in the decode output, for example {@code exit-delay-start}. */
    String fieldName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SignalClass signalClass() {
        return signalClass;
    }

    Said said() {
        return said;
    }

    /** What of a button it is about: the desk has no table of these numbers. */
    Optional<ButtonCondition> condition() {
        return switch (this) {
            case ALARM, ALARM_RESTORE -> Optional.of(ButtonCondition.INPUT);
            case TAMPER_UNSEALED, TAMPER_NORMAL -> Optional.of(ButtonCondition.TAMPER);
            case BATTERY_FAILURE, BATTERY_NORMAL -> Optional.of(ButtonCondition.BATTERY);
            case SUPERVISION_FAILURE, SUPERVISION_NORMAL -> Optional.of(ButtonCondition.SUPERVISION);
            case MANUAL_EXCLUDE,
                    MANUAL_INCLUDE,
                    AUTO_EXCLUDE,
                    AUTO_INCLUDE,
                    POWER_FAILURE,
                    POWER_NORMAL,
                    REPORT_FAILURE,
                    REPORT_NORMAL -> Optional.of(ButtonCondition.TROUBLE);
            case UNSEALED,
                    SEALED,
                    REAL_TIME_CLOCK,
                    ENTRY_DELAY_START,
                    ENTRY_DELAY_END,
                    EXIT_DELAY_START,
                    EXIT_DELAY_END,
                    ARMED_AWAY,
                    ARMED_HOME,
                    ARMED_DAY,
                    ARMED_NIGHT,
                    ARMED_VACATION,
                    ARMED_HIGHEST,
                    DISARMED,
                    ARMING_DELAYED,
                    OUTPUT_ON,
                    OUTPUT_OFF -> Optional.empty();
        };
    }
}
