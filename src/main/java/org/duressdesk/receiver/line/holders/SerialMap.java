package org.duressdesk.receiver.line.holders;

import java.util.List;
import java.util.Optional;

/**
 * Windows: the device behind a COM port, from the registry key in which every serial driver names its ports (Microsoft,
 * "Configuration of COM ports": HKEY_LOCAL_MACHINE\HARDWARE\DEVICEMAP\SERIALCOMM). A tool that lists open handles knows the
 * port by this name only.
 */
final class SerialMap {
    private static final long LONGEST_MILLIS = 1_500;

    private SerialMap() {}

    /** Empty when it cannot be read. */
    static String device(String port, List<String> query) {
        return AskedProgram.says(query, LONGEST_MILLIS)
                .flatMap(output -> device(port, output))
                .orElse("");
    }

    static List<String> query() {
        return List.of("reg.exe", "query", "HKLM\\HARDWARE\\DEVICEMAP\\SERIALCOMM");
    }

    /** A line is: spaces, the device's name, REG_SZ, the port's name. */
    static Optional<String> device(String port, String output) {
        return output.lines()
                .map(line -> line.strip().split("\\s+REG_SZ\\s+"))
                .filter(parts ->
                        parts.length == 2 && parts[1].equalsIgnoreCase(port.substring(port.lastIndexOf('\\') + 1)))
                .map(parts -> parts[0])
                .findFirst();
    }
}
