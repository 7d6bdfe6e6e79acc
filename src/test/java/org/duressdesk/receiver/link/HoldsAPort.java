package org.duressdesk.receiver.link;

import java.nio.file.Path;

/** Another program that has taken a port: opens it, says so with one letter, and stays until it is killed. */
public final class HoldsAPort {
    private HoldsAPort() {}

    public static void main(String[] arguments) throws LineLost {
        SerialLine.nativeLibraryIn(Path.of(arguments[1]));
        try (ByteLine line = SerialLine.open(Wired.settings(arguments[0]))) {
            System.out.write('h');
            System.out.flush();
            while (line.read(new byte[16]) >= 0) {
                continue;
            }
        }
    }
}
