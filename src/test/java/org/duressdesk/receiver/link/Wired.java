package org.duressdesk.receiver.link;

import java.time.InstantSource;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.line.serial.SerialLine;

/** A link for tests: settings, and a setup with a frame reader of their own. */
public final class Wired {
    public static final LinkId MAIN = new LinkId("main");

    private Wired() {}

    public static LinkSettings settings(String port) {
        return new LinkSettings(MAIN, "Receiver", port, 9600, 8, 'N', 1, "surgard", "", 30, 4_000, 4);
    }

    public static LinkSetup serial(String port) {
        return new LinkSetup(settings(port), SerialLine::open, Terminated::new, true, false, 10);
    }

    public static Links links(Recorder inbox) {
        return new Links(inbox, InstantSource.system(), System::nanoTime);
    }
}
