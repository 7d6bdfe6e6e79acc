package org.duressdesk.receiver.protocol.surgard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/**
 * {@code 1RRL} + 11 spaces + {@code @} + 4 spaces, sent when the receiver is idle. Any header counts as one whatever
 * the profile says: a sign of life is not to be missed for its header.
 */
final class Heartbeat {
    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z])([0-9A-F]{2})([0-9A-F]{1,7}) {11}@ {0,4}");

    private Heartbeat() {}

    static boolean fits(SurgardText text) {
        return text.body().indexOf('@') > 0 && FORM.matcher(text.body()).matches();
    }

    static Reading<FrameDraft> read(SurgardText text) {
        Matcher parts = FORM.matcher(text.body());
        if (!parts.matches()) {
            return Reading.not(Said.of("reason.no-heartbeat"));
        }
        SurgardHeader header = new SurgardHeader(text.digit(), parts.group(2), parts.group(3));
        return Reading.of(text.draft(header)
                .type(FrameType.HEARTBEAT)
                .say(Said.of("frame.heartbeat", header.receiver(), header.line())));
    }
}
