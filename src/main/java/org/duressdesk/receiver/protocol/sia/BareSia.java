package org.duressdesk.receiver.protocol.sia;

import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.LineDecoder;
import org.duressdesk.receiver.frame.TerminatedReader;

/** SIA blocks without a receiver around them. */
public final class BareSia {
    /** The name for {@code decode --protocol}. */
    public static final String NAME = "sia-block";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.plain(NAME, BareSia::reader).inLogs();

    private BareSia() {}

    public static FrameReader reader() {
        return new TerminatedReader(
                new LineDecoder(
                        NAME,
                        (raw, text) -> SiaBlocks.read(text)
                                .map(content -> new FrameDraft(NAME, raw)
                                        .put("account", content.account())
                                        .signals(content.signals())
                                        .frame())),
                "\r\n");
    }
}
