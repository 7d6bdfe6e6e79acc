package org.duressdesk.receiver.protocol.surgard;

import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.sia.SiaBlocks;

/**
 * Protocols S and 0: a header and SIA blocks. Protocol 0 carries what the receiver itself has to say; should an alarm
 * or a code of no table stand there, the frame counts as an event, so that it cannot be taken for a mere trouble.
 */
final class BlockLayout {
    private BlockLayout() {}

    static Reading<FrameDraft> read(SurgardText text) {
        return text.separatedHeader()
                .then(header -> text.body().startsWith("[", header.width())
                        ? SiaBlocks.read(text.body().substring(header.width()))
                                .map(content -> draft(text, header, content))
                        : Reading.not(Said.of("reason.no-bracket")));
    }

    private static FrameDraft draft(SurgardText text, SurgardHeader header, SiaBlocks.Content content) {
        boolean own = header.digit() == '0';
        List<Signal> signals =
                own ? content.signals().stream().map(BlockLayout::inReceiver).toList() : content.signals();
        boolean harmless = signals.stream()
                .noneMatch(signal ->
                        signal.signalClass() == SignalClass.ALARM || signal.signalClass() == SignalClass.UNKNOWN);
        return text.draft(header)
                .type(own && harmless ? FrameType.RECEIVER_INTERNAL : FrameType.EVENT)
                .put("account", content.account())
                .put("receiver_internal", String.valueOf(own))
                .signals(signals);
    }

    // RU from a System III is about its clock and not about remote programming (Sur-Gard System III manual p. 56).
    private static Signal inReceiver(Signal signal) {
        if (!signal.code().equals("RU")) {
            return signal;
        }
        SignalDraft draft = new SignalDraft(signal.signalClass(), Said.of("meaning.clock-not-set"))
                .account(signal.account())
                .qualifier(signal.qualifier(), signal.status())
                .code(signal.code())
                .group(signal.group())
                .number(signal.numberKind(), signal.zoneOrUser());
        signal.particulars().forEach(draft::put);
        return draft.signal();
    }
}
