package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.contactid.ContactId;

/** Protocol 5: {@code 5RRL s 18 AAAA Q XYZ GG CCC}, with 98 for 18 in some receivers. */
final class ContactIdLayout {
    private static final int CONTENT = 16;

    private ContactIdLayout() {}

    static Reading<FrameDraft> read(SurgardText text) {
        return text.separatedHeader()
                .then(header -> text.content(header, CONTENT).then(content -> {
                    String format = content.substring(1, 3);
                    if (content.charAt(0) != ' ' || !(format.equals("18") || format.equals("98"))) {
                        return Reading.not(Said.of("reason.surgard.contact-id"));
                    }
                    return ContactId.read(content.substring(3, 7), content.substring(7))
                            .map(signal ->
                                    text.draft(header).put("cid_format", format).signal(signal));
                }));
    }
}
