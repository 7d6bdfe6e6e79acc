package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * A disk of 1 MiB in memory, for tests of a disk that is full or takes nothing. Mounting needs root; where it is refused a
 * test stands in with something else, but on CI it fails, because then something goes untested.
 */
public final class SmallDisk implements AutoCloseable {
    private final Path at;
    private final boolean mounted;

    private SmallDisk(Path at, boolean mounted) {
        this.at = at;
        this.mounted = mounted;
    }

    /** Mounted on this empty folder, if that is allowed here. */
    public static SmallDisk at(Path folder) throws IOException, InterruptedException {
        boolean mounted = tool("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        assertThat(mounted || System.getenv("CI") == null)
                .as(
                        "This test mounts a disk in memory, and on CI it has to. Run as root"
                                + " with the right to mount (in a container: --cap-add SYS_ADMIN); Debian: apt-get install mount")
                .isTrue();
        return new SmallDisk(folder, mounted);
    }

    public boolean mounted() {
        return mounted;
    }

    /** From now on nothing can be written. */
    public void readOnly() throws IOException, InterruptedException {
        assertThat(tool("mount", "-o", "remount,ro", at.toString()))
                .as("mounted again, read-only")
                .isTrue();
    }

    private static boolean tool(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(tool("umount", "--lazy", at.toString())).as("unmounted").isTrue();
        }
    }
}
