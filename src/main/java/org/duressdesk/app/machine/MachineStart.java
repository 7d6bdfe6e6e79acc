package org.duressdesk.app.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which start of the machine this is: monotonic clocks of two programs can be compared within one. */
public final class MachineStart {
    private MachineStart() {}

    /** A name with a colon behind it; empty where the system does not tell. */
    public static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).substring(0, 8) + ":";
        } catch (IOException | RuntimeException untold) {
            return "";
        }
    }
}
