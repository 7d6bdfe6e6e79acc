package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/**
 * Protocol 4: {@code 4RRL AAAAAA LLL TTTTTTT}, the telephone number behind the next or the last event of the account.
 * LLL is the area code; 000 none, 001 one digit.
 */
final class CallerIdLayout {
    private static final int CONTENT = 16;

    private CallerIdLayout() {}

    static Reading<FrameDraft> read(SurgardText text) {
        return text.headerBefore(CONTENT).map(header -> {
            String content = text.body().substring(header.width());
            String account = content.substring(0, 6).strip();
            String area = content.substring(6, 9).strip();
            String number = content.substring(9).strip();
            return text.draft(header)
                    .type(FrameType.STATUS)
                    .put("type", "caller-id")
                    .put("account", account)
                    .put("area", area)
                    .put("number", number)
                    .say(Said.of("frame.caller", (area.equals("000") ? "" : area + " ") + number, account));
        });
    }
}
