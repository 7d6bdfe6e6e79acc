package org.duressdesk.domain.device;

/** The name on a button's label, unique within the site, for example {@code E-13}. */
public record DeviceId(String value) implements Comparable<DeviceId> {
    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
