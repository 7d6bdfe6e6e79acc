package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.highspeed.HighSpeed;

/**
 * Protocol 8, high speed: {@code 8RRL AAAA s CCCC s CCCC s C}; protocol 9, Acron: {@code 9RRL ssss AAAA CCCCCCCC}.
 */
final class ChannelLayouts {
    private static final int CONTENT = 16;

    private ChannelLayouts() {}

    static Reading<FrameDraft> highSpeed(SurgardText text) {
        return text.headerBefore(CONTENT).then(header -> {
            String content = text.body().substring(header.width());
            if (!content.matches("[ 0-9A-F]{3}[0-9A-F] [0-9]{4} [0-9]{4} [0-9]")) {
                return Reading.not(Said.of("reason.channels.nine"));
            }
            String first = content.substring(5, 9);
            String second = content.substring(10, 14);
            return Reading.of(channels(text, header, content.substring(0, 4), first, second)
                    .put("channel_9", content.substring(15))
                    .signals(HighSpeed.read(
                            content.substring(0, 4).strip(),
                            first + second,
                            content.charAt(15),
                            text.settings().holdUp())));
        });
    }

    static Reading<FrameDraft> acron(SurgardText text) {
        return text.separatedHeader()
                .then(header -> text.content(header, CONTENT).then(content -> {
                    if (!content.matches(" {4}[ 0-9A-F]{3}[0-9A-F][0-9]{8}")) {
                        return Reading.not(Said.of("reason.channels.eight"));
                    }
                    String account = content.substring(4, 8);
                    return Reading.of(channels(text, header, account, content.substring(8, 12), content.substring(12))
                            .signals(HighSpeed.read(
                                    account.strip(),
                                    content.substring(8),
                                    ' ',
                                    text.settings().holdUp())));
                }));
    }

    private static FrameDraft channels(
            SurgardText text, SurgardHeader header, String account, String first, String second) {
        return text.draft(header)
                .put("account", account.strip())
                .put("channels_1_4", first)
                .put("channels_5_8", second);
    }
}
