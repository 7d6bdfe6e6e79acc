package org.duressdesk.receiver.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;

/**
 * Protocols that cannot be built exactly from public facts: refused by name with the reason, never approximated
 * (protocols.md sections D, E, H.3 and J). Names of makers that are no protocol are told which one to take.
 */
public final class Refusals {
    private static final Map<String, Said> REASONS = reasons();

    private Refusals() {}

    /** Why a protocol is refused, when it is one of these. */
    static Optional<Said> of(String name) {
        return Optional.ofNullable(REASONS.get(name))
                .map(reason -> Said.of("set.protocol-not-supported", name, reason));
    }

    /** Every name that is refused, in order. */
    public static List<String> names() {
        return List.copyOf(REASONS.keySet());
    }

    private static Map<String, Said> reasons() {
        Map<String, Said> reasons = new TreeMap<>();
        reasons.put("sia-dc07", Said.of("set.sia-dc-07-not-public"));
        reasons.put("bosch-sia", Said.of("set.check-bosch-sia-mode-width"));
        reasons.put("oh2000", Said.of("set.serial-output-osborne-hoffman-oh2000"));
        reasons.put("cs5000", Said.of("set.checksum-iti-cs-5000-not"));
        reasons.put("iti", Said.of("set.iti-generic-form-only-frame"));
        reasons.put("sk9000", Said.of("set.original-manual-silent-knight-9000"));
        reasons.put("dmp", Said.of("set.message-bodies-dmp-scs-1r"));
        reasons.put("cp220", Said.of("set.cp-220-one-line-known"));
        reasons.put("visonic", Said.of("set.serial-output-visonic-receivers-not"));
        reasons.put("linear", Said.of("set.serial-output-linear-receivers-not"));
        reasons.put("security-escort", Said.of("set.serial-output-bosch-security-escort"));
        reasons.put("csv-ip", Said.of("set.messages-carry-password-clear-frame"));
        reasons.put("datalarm", Said.of("set.frame-around-contact-id-not"));
        reasons.put("sia-sms", Said.of("set.text-telephones-no-receiver-output"));
        reasons.put("visoralarm", Said.of("set.speaks-set-take-surgard-ademco685"));
        reasons.put("exprecium", Said.of("set.speaks-set-take-protocol-receiver"));
        return reasons;
    }
}
