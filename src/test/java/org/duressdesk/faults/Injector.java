package org.duressdesk.faults;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The fault injector (iofault.c) as seen by the program it is loaded into. Orders count from the last {@link #watch}; 0 takes
 * one back.
 */
public final class Injector {
    /** Named to the injected program by {@link InjectedProgram}. */
    static final String PLACE = "duressdesk.iofault";

    public static final int EIO = 5;
    public static final int ENOSPC = 28;

    private static final SymbolLookup FOUND = SymbolLookup.libraryLookup(System.getProperty(PLACE), Arena.global());
    private static final MethodHandle WATCH =
            handle("iofault_watch", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    private static final MethodHandle ORDER =
            handle("iofault_order", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle COUNT =
            handle("iofault_count", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));

    private Injector() {}

    /**
     * Watches only files whose path contains {@code text}, without orders and with all counts at 0.
     *
     * @param platter an empty folder that gets what a power loss would leave
     */
    public static void watch(String text, Path platter) {
        call(text, platter.toString());
    }

    /** Watches nothing: everything works. */
    public static void off() {
        call("", "");
    }

    /**
     * Orders: {@code stop-at} (from this operation on nothing is done any more), {@code kill} (1: that ends the process),
     * {@code tear} (1: a write that is stopped leaves a half), {@code sync-at}, {@code sync-from}, {@code write-at},
     * {@code write-from} (that flush or write fails, or all from it on), {@code error} (number of the error of a write),
     * {@code delay} (microseconds of every flush), {@code gate} (1: flushes wait until it is 0).
     */
    public static void order(String what, long value) {
        try (Arena arena = Arena.ofConfined()) {
            ORDER.invokeExact(arena.allocateFrom(what), value);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code operations}, {@code syncs}, {@code writes}, {@code faults}, {@code waiting}, {@code stopped}. */
    public static long count(String what) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) COUNT.invokeExact(arena.allocateFrom(what));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(String text, String platter) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment watched = arena.allocateFrom(text);
            MemorySegment kept = arena.allocateFrom(platter);
            WATCH.invokeExact(watched, kept);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(FOUND.findOrThrow(name), shape);
    }
}
