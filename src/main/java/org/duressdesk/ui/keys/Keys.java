package org.duressdesk.ui.keys;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of the desk (design section 5). Pure.
 *
 * <p>In a text field letters, digits and Space type; there Ctrl+Space acknowledges, Enter and Esc leave the field, and
 * function keys act as everywhere. Esc only ever leaves: it never acknowledges, closes or clears anything.
 */
public final class Keys {
    private static final Map<String, DeskAction> TABLE = Arrays.stream(DeskAction.values())
            .filter(a -> !a.cap().contains("Ctrl"))
            .collect(Collectors.toUnmodifiableMap(DeskAction::cap, Function.identity()));
    private static final Set<String> SAFE_IN_TEXT =
            Set.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F12", "Enter", "Esc");

    private Keys() {}

    /** What a key press asks for; empty when it does nothing or types. */
    public static Optional<DeskAction> action(Stroke stroke) {
        if (stroke.ctrl()) {
            return switch (stroke.key()) {
                case "Space" -> Optional.of(DeskAction.ACKNOWLEDGE);
                case "D" -> Optional.of(DeskAction.END_DRILL);
                default -> Optional.empty();
            };
        }
        if (stroke.inText() && !SAFE_IN_TEXT.contains(stroke.key())) {
            return Optional.empty();
        }
        return Optional.ofNullable(TABLE.get(stroke.key()));
    }
}
