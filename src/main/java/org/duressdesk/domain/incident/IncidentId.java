package org.duressdesk.domain.incident;

import java.util.Locale;

/** An incident's number, YY-NNNN, the year in the site's zone (decision D1). Sorts in the order of opening. */
public record IncidentId(String value) implements Comparable<IncidentId> {
    /** The n-th incident of a year; {@code number} from 1. */
    public static IncidentId of(int year, int number) {
        return new IncidentId(String.format(Locale.ROOT, "%02d-%04d", year % 100, number));
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.length() == other.value.length()
                ? value.compareTo(other.value)
                : Integer.compare(value.length(), other.value.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
