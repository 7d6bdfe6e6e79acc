package org.duressdesk.domain.finder;

/**
 * A serial port of this machine.
 *
 * @param path     what is opened: /dev/ttyUSB0, COM3
 * @param identity what stays the same when the number changes, {@code usb:VID:PID:SERIAL[:interface]}; empty when the
 *                 port is no USB port
 * @param product  the name the adapter gives itself, or empty
 * @param serial   its serial number, or empty: then two alike cannot be told apart
 */
public record FoundPort(String path, String identity, String product, String serial) {
    /** Behind a USB plug. */
    public boolean usb() {
        return !identity.isEmpty();
    }

    /** The port alone: ttyUSB0, COM3. */
    public String shortName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What to write into settings, so that the receiver is found again under another number. */
    public String lasting() {
        return usb() ? identity : path;
    }
}
