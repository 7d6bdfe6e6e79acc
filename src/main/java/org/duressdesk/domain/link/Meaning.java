package org.duressdesk.domain.link;

import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.signal.SignalClass;

/**
 * What a site says a bare digit or channel of a transmitter means: formats without words leave that to the installer
 * (protocols.md A.5 and B.1).
 */
public enum Meaning {
    HOLD_UP(SignalClass.ALARM, true, "Hold-up"),
    PANIC(SignalClass.ALARM, true, "Panic"),
    DURESS(SignalClass.ALARM, true, "Duress"),
    MEDICAL(SignalClass.ALARM, false, "Medical alarm"),
    FIRE(SignalClass.ALARM, false, "Fire alarm"),
    BURGLARY(SignalClass.ALARM, false, "Burglary alarm"),
    ALARM(SignalClass.ALARM, false, "Alarm"),
    TROUBLE(SignalClass.TROUBLE, false, "Trouble"),
    BATTERY(SignalClass.TROUBLE, false, "Battery low"),
    RESTORE(SignalClass.RESTORE, false, "Over"),
    TEST(SignalClass.TEST, false, "Test"),
    OPENING(SignalClass.OPEN, false, "Opened"),
    CLOSING(SignalClass.CLOSE, false, "Closed"),
    STATUS(SignalClass.STATUS, false, "Status");

    private final SignalClass signalClass;
    private final boolean duress;
    private final String words;

    Meaning(SignalClass signalClass, boolean duress, String words) {
        this.signalClass = signalClass;
        this.duress = duress;
        this.words = words;
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

    /** In plain words, with a capital. */
    public String words() {
        return words;
    }
}
