package org.duressdesk.desk.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Finding.Condition.Kind;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.site.Device;

/**
 * What a frame ends beside what its signals say: the trouble behind a restore that does not say what is over, and whatever
 * it tells to be in order. Only where something is open, so that a frame that says again what is known leaves no entry
 * (decision record 39).
 */
final class Endings {
    /** The signal that ends something, and what it ends. */
    record Ending(Signal signal, Finding finding) {}

    private Endings() {}

    static List<Ending> of(Turn t, FrameReceived r) {
        List<Ending> endings = new ArrayList<>();
        r.frame().signals().stream()
                .filter(Reports::overall)
                .forEach(s -> devices(t, r, s)
                        .filter(device -> Reports.open(t, device, ButtonCondition.TROUBLE))
                        .forEach(device ->
                                endings.add(new Ending(s, new Finding.Condition(device, Kind.TROUBLE_RESTORED)))));
        for (Signal s : r.frame().inOrder()) {
            if (Findings.internal(r)) {
                ReceiverReports.ends(t, r, s).ifPresent(finding -> endings.add(new Ending(s, finding)));
            } else {
                devices(t, r, s)
                        .filter(device -> ends(t, r, s, device))
                        .forEach(device -> endings.add(new Ending(s, ended(t, s, device))));
            }
        }
        return endings;
    }

    private static boolean ends(Turn t, FrameReceived r, Signal s, DeviceId device) {
        ButtonCondition condition = s.condition().orElse(ButtonCondition.INPUT);
        boolean on = condition == ButtonCondition.INPUT
                && r.frame().signals().stream()
                        .filter(Findings::alarming)
                        .flatMap(other -> devices(t, r, other))
                        .anyMatch(device::equals);
        return !on && Reports.open(t, device, condition);
    }

    private static Finding ended(Turn t, Signal s, DeviceId device) {
        return t.site.device(device).map(known -> Reports.ended(t, s, known)).orElseGet(Finding.Noted::new);
    }

    private static Stream<DeviceId> devices(Turn t, FrameReceived r, Signal s) {
        return Addressees.of(t, r, s).stream().flatMap(Optional::stream).map(Device::id);
    }
}
