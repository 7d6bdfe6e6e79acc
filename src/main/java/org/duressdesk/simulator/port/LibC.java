package org.duressdesk.simulator.port;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The few functions of the C library that a pseudo-terminal needs, on Linux and macOS (POSIX.1-2017 names). Every call
 * returns the C result; a negative one has its reason in {@link #lastError()} of the same thread.
 */
final class LibC {
    static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    static final boolean SUPPORTED = MAC || System.getProperty("os.name", "").startsWith("Linux");
    static final int O_RDWR = 2;
    static final int O_NOCTTY = MAC ? 0x20000 : 0x100;
    static final int O_NONBLOCK = MAC ? 0x4 : 0x800;
    static final short POLLIN = 1;
    static final short POLLOUT = 4;
    static final short POLLHUP = 16;
    private static final int F_SETFL = 4;
    private static final int TCSANOW = 0;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final VarHandle ERRNO_FIELD =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final ThreadLocal<MemorySegment> STATE =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Linker.Option.captureStateLayout()));

    private static final MethodHandle OPENPT = of("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANT = of("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCK = of("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle NAME =
            of("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle OPEN = of("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = of("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ = of("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            of("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle PIPE = of("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    // nfds_t is 32 bits on macOS and 64 on Linux; a small positive number passes the same way in both.
    private static final MethodHandle POLL = of("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle FCNTL = LINKER.downcallHandle(
            symbol("fcntl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
            ERRNO,
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle TCGETATTR = of("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR =
            of("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle MAKERAW =
            LINKER.downcallHandle(symbol("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

    private LibC() {}

    static int openPseudoTerminal() {
        return call(OPENPT, O_RDWR | O_NOCTTY);
    }

    static int grant(int fd) {
        return call(GRANT, fd);
    }

    static int unlock(int fd) {
        return call(UNLOCK, fd);
    }

    /** The path of the other end. */
    static String slavePath(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(256);
            int result = (int) NAME.invokeExact(STATE.get(), fd, name, 255L);
            return result == 0 ? name.getString(0) : "";
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    static int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) OPEN.invokeExact(STATE.get(), arena.allocateFrom(path), O_RDWR | O_NOCTTY);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    static int close(int fd) {
        return call(CLOSE, fd);
    }

    static long read(int fd, MemorySegment into, long length) {
        try {
            return (long) READ.invokeExact(STATE.get(), fd, into, length);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    static long write(int fd, MemorySegment from, long length) {
        try {
            return (long) WRITE.invokeExact(STATE.get(), fd, from, length);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** A pipe: reading end, writing end; empty when the system refused. */
    static int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(8, 4);
            int result = (int) PIPE.invokeExact(STATE.get(), ends);
            return result == 0 ? new int[] {ends.get(JAVA_INT, 0), ends.get(JAVA_INT, 4)} : new int[0];
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** poll(2) over {@code count} structures of 8 bytes: int descriptor, short wanted, short found. */
    static int poll(MemorySegment wanted, long count, int millis) {
        try {
            return (int) POLL.invokeExact(STATE.get(), wanted, count, millis);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    static int nonBlocking(int fd) {
        try {
            return (int) FCNTL.invokeExact(STATE.get(), fd, F_SETFL, O_RDWR | O_NONBLOCK);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** No echo, no line editing, no translation: bytes pass as they are. */
    static int makeRaw(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            // 60 bytes on Linux, 72 on macOS; the layout is left to cfmakeraw.
            MemorySegment settings = arena.allocate(256, 8);
            int got = (int) TCGETATTR.invokeExact(STATE.get(), fd, settings);
            if (got != 0) {
                return got;
            }
            MAKERAW.invokeExact(settings);
            return (int) TCSETATTR.invokeExact(STATE.get(), fd, TCSANOW, settings);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** errno of this thread's last call. */
    static int lastError() {
        return (int) ERRNO_FIELD.get(STATE.get(), 0L);
    }

    private static int call(MethodHandle function, int argument) {
        try {
            return (int) function.invokeExact(STATE.get(), argument);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static MethodHandle of(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(symbol(name), descriptor, ERRNO);
    }

    private static MemorySegment symbol(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }
}
