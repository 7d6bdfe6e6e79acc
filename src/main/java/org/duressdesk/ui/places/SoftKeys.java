package org.duressdesk.ui.places;

import java.util.List;
import java.util.function.Predicate;
import org.duressdesk.ui.keys.DeskAction;

/** The keys at the bottom of the window, and what is said between them. */
public record SoftKeys(List<SoftKey> left, String note, List<SoftKey> right) {
    public SoftKeys {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Those that do something on this desk. */
    public SoftKeys offering(Predicate<DeskAction> offers) {
        Predicate<SoftKey> works = key -> key.action().filter(offers.negate()).isEmpty();
        return new SoftKeys(
                left.stream().filter(works).toList(),
                note,
                right.stream().filter(works).toList());
    }
}
