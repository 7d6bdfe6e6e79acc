package org.duressdesk.domain.said;

import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;

/** What the program says by itself, in other words while something is done. */
public final class PseudoSaid {
    private PseudoSaid() {}

    /** @param other makes a pattern of a kind and its pattern */
    public static <T> T call(BinaryOperator<String> other, Callable<T> work) throws Exception {
        return ScopedValue.where(Said.OTHERWISE, other).call(work::call);
    }
}
