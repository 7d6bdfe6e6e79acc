package org.duressdesk.domain.link;

import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalClass;

/**
 * What a site says a bare digit or channel of a transmitter means: formats without words leave that to the installer
 * (protocols.md A.5 and B.1).
 */
public enum Meaning {
    HOLD_UP(SignalClass.ALARM, true, Said.of("use.hold-up")),
    PANIC(SignalClass.ALARM, true, Said.of("use.panic")),
    DURESS(SignalClass.ALARM, true, Said.of("use.duress")),
    MEDICAL(SignalClass.ALARM, false, Said.of("use.medical-alarm")),
    FIRE(SignalClass.ALARM, false, Said.of("use.fire-alarm")),
    BURGLARY(SignalClass.ALARM, false, Said.of("use.burglary-alarm")),
    ALARM(SignalClass.ALARM, false, Said.of("use.alarm")),
    TROUBLE(SignalClass.TROUBLE, false, Said.of("use.trouble")),
    BATTERY(SignalClass.TROUBLE, false, Said.of("use.battery-low")),
    RESTORE(SignalClass.RESTORE, false, Said.of("use.over")),
    TEST(SignalClass.TEST, false, Said.of("use.test")),
    OPENING(SignalClass.OPEN, false, Said.of("use.opened")),
    CLOSING(SignalClass.CLOSE, false, Said.of("use.closed")),
    STATUS(SignalClass.STATUS, false, Said.of("use.status"));

    private final SignalClass signalClass;
    private final boolean duress;
    private final Said said;

    Meaning(SignalClass signalClass, boolean duress, Said said) {
        this.signalClass = signalClass;
        this.duress = duress;
        this.said = said;
    }

    /** As written in a site folder: {@code hold-up}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Meaning> of(String code) {
        for (Meaning meaning : values()) {
            if (meaning.code().equals(code)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    public SignalClass signalClass() {
        return signalClass;
    }

    /** True for duress, panic and hold-up. */
    public boolean duress() {
        return duress;
    }

    public Said said() {
        return said;
    }
}
