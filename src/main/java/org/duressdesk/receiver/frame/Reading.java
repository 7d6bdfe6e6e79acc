package org.duressdesk.receiver.frame;

import java.util.function.Function;
import org.duressdesk.domain.said.Said;

/** What came of taking text apart: a value, or the reason why there is none, for a technician. */
public sealed interface Reading<T> {
    /** It could be read. */
    record Read<T>(T value) implements Reading<T> {}

    /** It could not; {@code reason} is one clause without a full stop. */
    record Unreadable<T>(Said reason) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Read<>(value);
    }

    static <T> Reading<T> not(Said reason) {
        return new Unreadable<>(reason);
    }

    /** The value taken further, or the same reason. */
    default <R> Reading<R> then(Function<? super T, ? extends Reading<R>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Unreadable<T>(Said reason) -> not(reason);
        };
    }

    /** The value changed, or the same reason. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return then(value -> of(change.apply(value)));
    }

    /** The value, or what the reason is turned into. */
    default T orElse(Function<Said, ? extends T> otherwise) {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Unreadable<T>(Said reason) -> otherwise.apply(reason);
        };
    }
}
