package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;

/**
 * What resolving asks for: how it turned out, the threat level 0 to 4, and for a false alarm its cause (requirement
 * R18). Immutable; needs no toolkit. The rows are filled from the top down, each by one digit.
 *
 * @param row the row that digits go to
 */
public record ResolveModel(
        Optional<Disposition> disposition, Optional<Integer> threat, Optional<FalseCause> cause, Row row) {
    /** The rows of the form. */
    public enum Row {
        DISPOSITION,
        THREAT,
        CAUSE,
        NOTE
    }

    private static final List<FalseCause> CAUSES = List.of(FalseCause.values()).stream()
            .filter(c -> c != FalseCause.NONE)
            .toList();

    /** An empty form. */
    public static ResolveModel empty() {
        return new ResolveModel(Optional.empty(), Optional.empty(), Optional.empty(), Row.DISPOSITION);
    }

    /** The causes offered, in the order of their keys. */
    public static List<FalseCause> causes() {
        return CAUSES;
    }

    /** A digit key; a digit that means nothing in the row changes nothing. */
    public ResolveModel digit(int digit) {
        return switch (row) {
            case DISPOSITION ->
                digit >= 1 && digit <= Disposition.values().length ? choose(Disposition.values()[digit - 1]) : this;
            case THREAT -> digit <= 4 ? choose(digit) : this;
            case CAUSE -> digit >= 1 && digit <= CAUSES.size() ? choose(CAUSES.get(digit - 1)) : this;
            case NOTE -> this;
        };
    }

    public ResolveModel choose(Disposition chosen) {
        return new ResolveModel(
                Optional.of(chosen), threat, chosen == Disposition.FALSE_ALARM ? cause : Optional.empty(), Row.THREAT);
    }

    public ResolveModel choose(int level) {
        return new ResolveModel(disposition, Optional.of(level), cause, falseAlarm() ? Row.CAUSE : Row.NOTE);
    }

    public ResolveModel choose(FalseCause chosen) {
        return new ResolveModel(disposition, threat, Optional.of(chosen), Row.NOTE);
    }

    /** True when a cause is asked for. */
    public boolean falseAlarm() {
        return disposition.filter(d -> d == Disposition.FALSE_ALARM).isPresent();
    }

    /** The row above or below, jumping over the cause when none is asked for. */
    public ResolveModel move(int by) {
        List<Row> rows = new ArrayList<>(List.of(Row.values()));
        if (!falseAlarm()) {
            rows.remove(Row.CAUSE);
        }
        int next = Math.clamp(rows.indexOf(row) + by, 0, rows.size() - 1);
        return new ResolveModel(disposition, threat, cause, rows.get(next));
    }

    /** The first row still to be filled; empty when all is said. */
    public Optional<Row> missing() {
        if (disposition.isEmpty()) {
            return Optional.of(Row.DISPOSITION);
        }
        if (threat.isEmpty()) {
            return Optional.of(Row.THREAT);
        }
        return falseAlarm() && cause.isEmpty() ? Optional.of(Row.CAUSE) : Optional.empty();
    }
}
