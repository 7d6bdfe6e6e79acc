package org.duressdesk.receiver.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Protocols that cannot be built exactly from public facts: refused by name with the reason, never approximated
 * (protocols.md sections D, E, H.3 and J). Names of makers that are no protocol are told which one to take.
 */
public final class Refusals {
    private static final Map<String, String> REASONS = reasons();

    private Refusals() {}

    /** One sentence saying why a protocol is refused, when it is one of these. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(REASONS.get(name))
                .map(reason -> "The protocol " + name + " is not supported: " + reason + ".");
    }

    /** Every name that is refused, in order. */
    public static List<String> names() {
        return List.copyOf(REASONS.keySet());
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("sia-dc07", "SIA DC-07 is not public beyond its title pages");
        reasons.put(
                "bosch-sia",
                "the check of the Bosch SIA mode (its width and algorithm) is not public;"
                        + " set the receiver to its D6500 mode and take bosch6500");
        reasons.put("oh2000", "the serial output of the Osborne-Hoffman OH2000 is not public");
        reasons.put("cs5000", "the checksum of the ITI CS-5000 is not public");
        reasons.put("iti", "of the ITI generic form only the frame is public, not what stands in it");
        reasons.put(
                "sk9000",
                "the original manual of the Silent Knight 9000 is not public; its MX8000 form is read by" + " mx8000");
        reasons.put("dmp", "the message bodies of the DMP SCS-1R are not public");
        reasons.put("cp220", "of the CP-220 one line is known and not what its places mean");
        reasons.put("visonic", "the serial output of Visonic receivers is not public");
        reasons.put("linear", "the serial output of Linear receivers is not public");
        reasons.put("security-escort", "the serial output of the Bosch Security Escort is not public");
        reasons.put("csv-ip", "its messages carry a password in clear and its frame is not public");
        reasons.put(
                "datalarm",
                "the frame around its Contact ID is not public; the 13 characters alone are read by"
                        + " contact-id-13");
        reasons.put("sia-sms", "it is a text to telephones and no receiver output");
        reasons.put("visoralarm", "it speaks as it is set: take surgard, ademco685 or bosch6500");
        reasons.put("exprecium", "it speaks as it is set: take the protocol of the receiver that it emulates");
        return reasons;
    }
}
