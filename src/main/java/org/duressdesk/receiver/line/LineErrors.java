package org.duressdesk.receiver.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Counts parity, framing, overrun and break errors of a serial port on Linux. The serial library lets the kernel drop
 * damaged bytes (IGNPAR) and tells only its event listener, which we do not use; a shortened message would then pass as
 * whole. The kernel's own counters (ioctl TIOCGICOUNT, linux/serial.h) say that something was dropped. Elsewhere, and
 * where the driver has no counters, this stays 0. Any thread.
 */
public final class LineErrors implements AutoCloseable {
    private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");
    private static final int NO_DESCRIPTOR = -1;
    // O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC of asm-generic/fcntl.h (x86, ARM, RISC-V).
    private static final int FLAGS = 0x100 | 0x800 | 0x80000;
    private static final long TIOCGICOUNT = 0x545D;
    /** struct serial_icounter_struct: cts dsr rng dcd rx tx frame overrun parity brk buf_overrun, nine reserved. */
    private static final long SIZE = 20 * 4L;

    private static final long FIRST = 6 * 4L;
    private static final long LAST = 10 * 4L;

    private int descriptor;

    private LineErrors(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Watches the port at {@code path}; counts nothing where that is not possible. */
    public static LineErrors of(String path) {
        return new LineErrors(LINUX ? Calls.open(path) : NO_DESCRIPTOR);
    }

    /** The errors among the kernel's counters. */
    public static long sum(MemorySegment counters) {
        long sum = 0;
        for (long at = FIRST; at <= LAST; at += 4) {
            sum += Integer.toUnsignedLong(counters.get(JAVA_INT, at));
        }
        return sum;
    }

    /** Errors since the port was made; only differences mean anything. */
    public synchronized long count() {
        return descriptor < 0 ? 0 : Calls.count(descriptor);
    }

    @Override
    public synchronized void close() {
        if (descriptor >= 0) {
            Calls.close(descriptor);
            descriptor = NO_DESCRIPTOR;
        }
    }

    /** Looked up on Linux only. */
    private static final class Calls {
        private static final Linker LINKER = Linker.nativeLinker();
        private static final MethodHandle OPEN =
                LINKER.downcallHandle(symbol("open"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        private static final MethodHandle CLOSE =
                LINKER.downcallHandle(symbol("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        private static final MethodHandle IOCTL = LINKER.downcallHandle(
                symbol("ioctl"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                Linker.Option.firstVariadicArg(2));

        static int open(String path) {
            try (Arena arena = Arena.ofConfined()) {
                return (int) OPEN.invokeExact(arena.allocateFrom(path), FLAGS);
            } catch (Throwable bug) {
                throw new IllegalStateException(bug);
            }
        }

        static void close(int descriptor) {
            try {
                int ignored = (int) CLOSE.invokeExact(descriptor);
            } catch (Throwable bug) {
                throw new IllegalStateException(bug);
            }
        }

        static long count(int descriptor) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment counters = arena.allocate(SIZE, 4);
                int result = (int) IOCTL.invokeExact(descriptor, TIOCGICOUNT, counters);
                return result == 0 ? sum(counters) : 0;
            } catch (Throwable bug) {
                throw new IllegalStateException(bug);
            }
        }

        private static MemorySegment symbol(String name) {
            return LINKER.defaultLookup().findOrThrow(name);
        }
    }
}
