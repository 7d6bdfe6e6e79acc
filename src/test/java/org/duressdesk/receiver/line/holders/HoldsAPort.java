package org.duressdesk.receiver.line.holders;

import java.nio.file.Path;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.receiver.link.Wired;

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
