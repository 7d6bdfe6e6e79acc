package org.duressdesk.receiver.protocol;

import java.util.Map;
import java.util.Optional;

/** Protocols that cannot be built exactly from public facts: refused by name with the reason, never approximated. */
final class Refusals {
    private static final Map<String, String> REASONS = Map.of(
            "sia-dc07", "SIA DC-07 is not public beyond its title pages",
            "bosch-sia", "the check of the Bosch SIA mode (its width and algorithm) is not public",
            "oh2000", "the serial output of the Osborne-Hoffman OH2000 is not public",
            "cs5000", "the checksum of the ITI CS-5000 is not public",
            "sk9000", "the original manual of the Silent Knight 9000 is not public; its MX8000 form is read by mx8000",
            "dmp", "the message bodies of the DMP SCS-1R are not public",
            "visonic", "the serial output of Visonic receivers is not public",
            "linear", "the serial output of Linear receivers is not public",
            "security-escort", "the serial output of the Bosch Security Escort is not public");

    private Refusals() {}

    /** One sentence saying why a protocol is refused, when it is one of these. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(REASONS.get(name))
                .map(reason -> "The protocol " + name + " is not supported: " + reason + ".");
    }
}
