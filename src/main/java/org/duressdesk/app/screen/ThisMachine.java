package org.duressdesk.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.output.sound.JavaLines;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.ui.people.ThisPc;
import org.duressdesk.ui.setup.FinderPage;
import org.duressdesk.ui.setup.ProblemWords;

/** What the first run tells about the machine. */
public final class ThisMachine {
    private ThisMachine() {}

    /** @param zone the clock of the desk, so that "checked" reads as the strip above it does */
    static ThisPc look(DataFolder data, ZoneId zone) {
        return new ThisPc(
                SerialLine.ports(),
                JavaLines.names().size(),
                free(data.root()),
                LocalTime.now(zone).format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)));
    }

    /** What a look around found, line by line, with the remedies of this system. */
    public static List<String> page(FinderPicture picture, ZoneId zone) {
        return FinderPage.text(picture, system(), zone);
    }

    /** Which remedies hold here. */
    static ProblemWords.System system() {
        return ProblemWords.System.of(System.getProperty("os.name", ""));
    }

    /** Opens a place of Windows, such as Device Manager, by the name of its file; other systems have commands instead. */
    static void open(String place) {
        try {
            new ProcessBuilder("cmd.exe", "/c", "start", "", place).start();
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused.getMessage(), refused);
        }
    }

    private static String free(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() / 1_000_000_000L + " GB free";
        } catch (IOException unknown) {
            return "space unknown";
        }
    }
}
