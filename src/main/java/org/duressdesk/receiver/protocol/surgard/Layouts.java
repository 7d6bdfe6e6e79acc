package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/** Chooses the layout by the protocol digit. */
final class Layouts {
    /** Digits whose layouts are strict enough to recognise a message behind torn bytes. */
    static final String STRICT = "0135689CST";

    private Layouts() {}

    static Reading<FrameDraft> read(SurgardText text) {
        if (Heartbeat.fits(text)) {
            return Heartbeat.read(text);
        }
        return switch (text.digit()) {
            case '1' -> BasicLayout.read(text);
            case '5' -> ContactIdLayout.read(text);
            case '3' -> LevelOneLayouts.sia(text);
            case '6' -> LevelOneLayouts.bfsk(text);
            case '0', 'S' -> BlockLayout.read(text);
            case '4' -> CallerIdLayout.read(text);
            case '8' -> ChannelLayouts.highSpeed(text);
            case '9' -> ChannelLayouts.acron(text);
            case 'C' -> SilentKnightLayout.read(text);
            case 'T' -> TelenotLayout.read(text);
            default -> Reading.not(Said.of("reason.surgard.no-layout", text.digit()));
        };
    }
}
