package org.duressdesk.receiver.link;

import java.time.InstantSource;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.LinkSettings;

/** A link for tests: settings, and a setup with a frame reader of their own. */
final class Wired {
    static final LinkId MAIN = new LinkId("main");

    private Wired() {}

    static LinkSettings settings(String port) {
        return new LinkSettings(MAIN, "Receiver", port, 9600, 8, 'N', 1, "surgard", "", 30, 4_000, 4);
    }

    static LinkSetup serial(String port) {
        return new LinkSetup(settings(port), SerialLine::open, Terminated::new, true, false, 10);
    }

    static Links links(Recorder inbox) {
        return new Links(inbox, InstantSource.system(), System::nanoTime);
    }
}
