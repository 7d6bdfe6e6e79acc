package org.duressdesk.simulator.port;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/**
 * The receiver's end of a pseudo-terminal; {@link #path()} is what the desk opens as its serial port. As on a cable that
 * nobody has plugged in, bytes written while the other end is not open are gone. Closing hangs up. Linux and macOS.
 */
public final class Pty implements ByteLine {
    /** While nobody has the other end open, look again after this time: nothing announces the opening. */
    private static final int ABSENT_MILLIS = 20;

    private static final int WRITE_MILLIS = 1_000;
    private static final int EAGAIN = LibC.MAC ? 35 : 11;

    private final int master;
    private final int wakeRead;
    private final int wakeWrite;
    private final String path;
    private final AtomicBoolean closing = new AtomicBoolean();
    // Descriptors are reused by the system: nobody may use one after close.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private Pty(int master, int[] wake, String path) {
        this.master = master;
        this.wakeRead = wake[0];
        this.wakeWrite = wake[1];
        this.path = path;
    }

    /** Whether this system has pseudo-terminals that we can open. */
    public static boolean supported() {
        return LibC.SUPPORTED;
    }

    /** Makes a pair, in raw mode. */
    public static Pty open() throws LineLost {
        if (!supported()) {
            throw new LineLost(
                    Said.of("simulator.system-has-no-pseudo-terminals").words());
        }
        int master = LibC.openPseudoTerminal();
        if (master < 0) {
            throw new LineLost(Said.of("simulator.no-pseudo-terminal-could-opened", LibC.lastError())
                    .words());
        }
        String path = LibC.grant(master) == 0 && LibC.unlock(master) == 0 ? LibC.slavePath(master) : "";
        int[] wake = path.isEmpty() ? new int[0] : LibC.pipe();
        if (wake.length == 0) {
            int error = LibC.lastError();
            LibC.close(master);
            throw new LineLost(
                    Said.of("simulator.pseudo-terminal-could-not-made", error).words());
        }
        // Opened and closed once, so that "nobody is there" is told from "nobody was ever there".
        int slave = LibC.open(path);
        if (slave >= 0) {
            LibC.makeRaw(slave);
            LibC.close(slave);
        }
        LibC.nonBlocking(master);
        return new Pty(master, wake, path);
    }

    /** What the desk opens, for example {@code /dev/pts/3}. */
    public String path() {
        return path;
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        life.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            checkOpen();
            int found = poll(arena, LibC.POLLIN, WAIT_MILLIS, true);
            if ((found & LibC.POLLIN) != 0) {
                MemorySegment buffer = arena.allocate(into.length);
                long count = LibC.read(master, buffer, into.length);
                if (count > 0) {
                    MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, (int) count);
                    return (int) count;
                }
            }
            if ((found & LibC.POLLHUP) != 0) {
                poll(arena, (short) 0, ABSENT_MILLIS, false);
            }
            checkOpen();
            return 0;
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public int waiting() throws LineLost {
        life.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            checkOpen();
            return (poll(arena, LibC.POLLIN, 0, true) & LibC.POLLIN) != 0 ? 1 : 0;
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        life.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            checkOpen();
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long done = 0;
            while (done < bytes.length && connectedNow(arena)) {
                long count = LibC.write(master, buffer.asSlice(done), bytes.length - done);
                if (count > 0) {
                    done += count;
                } else if (LibC.lastError() != EAGAIN
                        || (poll(arena, LibC.POLLOUT, WRITE_MILLIS, true) & LibC.POLLOUT) == 0) {
                    return; // Nobody reads: as on a wire, the rest is gone.
                }
                checkOpen();
            }
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public boolean connected() {
        life.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            return !closed && connectedNow(arena);
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            LibC.write(wakeWrite, arena.allocateFrom(JAVA_BYTE, (byte) 1), 1);
        }
        life.writeLock().lock();
        try {
            closed = true;
            LibC.close(master);
            LibC.close(wakeRead);
            LibC.close(wakeWrite);
        } finally {
            life.writeLock().unlock();
        }
    }

    private boolean connectedNow(Arena arena) {
        return (poll(arena, LibC.POLLOUT, 0, true) & LibC.POLLHUP) == 0;
    }

    /** Waits for the master (when asked) or for close; returns what was found on the master. */
    private short poll(Arena arena, short wanted, int millis, boolean withMaster) {
        MemorySegment both = arena.allocate(16, 8);
        both.set(JAVA_INT, 0, wakeRead);
        both.set(JAVA_SHORT, 4, LibC.POLLIN);
        both.set(JAVA_INT, 8, master);
        both.set(JAVA_SHORT, 12, wanted);
        LibC.poll(both, withMaster ? 2 : 1, millis);
        return withMaster ? both.get(JAVA_SHORT, 14) : 0;
    }

    private void checkOpen() throws LineLost {
        if (closed || closing.get()) {
            throw new LineLost(Said.of("simulator.pseudo-terminal-closed", path).words());
        }
    }
}
