package org.duressdesk.receiver.protocol.inovonics;

import java.util.Locale;
import java.util.Map;

/** Product types of pendants, as far as public code knows them: hints and not a complete list. */
final class TransmitterKind {
    private static final Map<Integer, String> PENDANTS = Map.of(
            0x18, "EN1223S pendant",
            0x19, "EN1223D pendant",
            0x14, "EN1233S pendant",
            0x15, "EN1233D pendant",
            0x10, "EN1235S pendant",
            0x11, "EN1235D pendant",
            0x12, "EN1235SF pendant",
            0x13, "EN1235DF pendant",
            0x16, "EN1224 pendant",
            0x17, "EN1224 pendant");

    private TransmitterKind() {}

    static String name(int kind) {
        return PENDANTS.getOrDefault(kind, String.format(Locale.ROOT, "Transmitter of type %02X", kind));
    }

    static boolean pendant(int kind) {
        return PENDANTS.containsKey(kind);
    }
}
