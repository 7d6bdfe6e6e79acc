package org.duressdesk.receiver.protocol.inovonics;

import java.util.Locale;
import java.util.Map;
import org.duressdesk.domain.said.Said;

/** Product types of pendants, as far as public code knows them: hints and not a complete list. */
final class TransmitterKind {
    private static final Map<Integer, String> PENDANTS = Map.of(
            0x18, "EN1223S",
            0x19, "EN1223D",
            0x14, "EN1233S",
            0x15, "EN1233D",
            0x10, "EN1235S",
            0x11, "EN1235D",
            0x12, "EN1235SF",
            0x13, "EN1235DF",
            0x16, "EN1224",
            0x17, "EN1224");

    private TransmitterKind() {}

    static Said name(int kind) {
        String model = PENDANTS.get(kind);
        return model == null
                ? Said.of("meaning.transmitter-type", String.format(Locale.ROOT, "%02X", kind))
                : Said.of("meaning.pendant", model);
    }

    static boolean pendant(int kind) {
        return PENDANTS.containsKey(kind);
    }
}
