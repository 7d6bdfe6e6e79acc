package org.duressdesk.ui.attention;

import org.duressdesk.desk.state.Alarm;

/**
 * The octagon that stands for an alarm in lists and banners.
 *
 * @param number "1" and on, "?" for an unknown device
 */
public record Shape(Alarm.Shown shown, boolean unknown, String number) {
    /** The shape of an alarm in its present state. */
    public static Shape of(Alarm alarm) {
        return new Shape(alarm.shown(), alarm.unknown(), alarm.unknown() ? "?" : Integer.toString(alarm.number()));
    }
}
