package org.duressdesk.desk.signal;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;

/**
 * Which buttons a signal is for: the one of its key. A condition without a number, or of a whole transmitter, is for the
 * buttons of its account: all of them where the account is one transmitter, else only if there is just one (decision
 * record 39). A press has no other address than its key (decision D5).
 */
final class Addressees {
    private Addressees() {}

    /** One or more; an absent button means that nobody registered it. */
    static List<Optional<Device>> of(Turn t, FrameReceived r, Signal s) {
        Optional<Device> own = t.site.device(s.key(r.link()));
        if (own.isPresent() || Findings.alarming(s) || Findings.internal(r)) {
            return List.of(own);
        }
        if (s.particulars().containsKey(Signal.EITHER_KIND)) {
            NumberKind other = s.numberKind() == NumberKind.ZONE ? NumberKind.USER : NumberKind.ZONE;
            return List.of(t.site.device(new SignalKey(r.link(), s.account(), other, s.zoneOrUser())));
        }
        if (!s.ofTransmitter() && !s.zoneOrUser().isEmpty()) {
            return List.of(own);
        }
        List<Device> all = t.site.devices(r.link(), s.account());
        return all.size() == 1 || s.ofTransmitter() && !all.isEmpty()
                ? all.stream().map(Optional::of).toList()
                : List.of(own);
    }
}
