package org.duressdesk.desk.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Why an act was refused: a key of the message bundles and its arguments, so that the screen can say it.
 *
 * @param key for example {@code steps-open} with the open steps, {@code not-acknowledged} with the subjects
 */
public record Refusal(String key, List<String> arguments) {
    /** The act is done. */
    public static final Optional<Refusal> NONE = Optional.empty();

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String key, String... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
