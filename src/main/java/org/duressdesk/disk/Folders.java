package org.duressdesk.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names in a folder durable. */
public final class Folders {
    private Folders() {}

    /** Flushes the folder itself. Windows has no such thing and keeps names durable by itself. */
    public static void flush(Path folder) throws IOException {
        if (OwnerOnly.posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
