package org.duressdesk.simulator.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/**
 * A new pseudo-terminal at every opening; with a link path, that stays the name and points at the newest, as a USB
 * adapter keeps its name in /dev/serial when it is plugged in again.
 */
public final class PtyPort implements ReceiverPort {
    private final Optional<Path> link;
    private volatile String where = "";

    /** The desk opens the pseudo-terminal itself: another name after every hang-up. */
    public PtyPort() {
        this.link = Optional.empty();
    }

    /** The desk opens {@code link}, which is made and replaced by this. */
    public PtyPort(Path link) {
        this.link = Optional.of(link.toAbsolutePath());
        this.where = this.link.get().toString();
    }

    @Override
    public ByteLine open() throws LineLost {
        Pty pty = Pty.open();
        if (link.isEmpty()) {
            where = pty.path();
            return pty;
        }
        try {
            Path fresh = link.get().resolveSibling(link.get().getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, Path.of(pty.path()));
            Files.move(fresh, link.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return pty;
        } catch (IOException refused) {
            pty.close();
            throw new LineLost(Said.of("simulator.link-cannot-made", link.get()).words());
        }
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public void close() {
        try {
            if (link.isPresent()) {
                Files.deleteIfExists(link.get());
            }
        } catch (IOException left) {
            where = Said.of("simulator.left-behind", link.get()).words();
        }
    }
}
