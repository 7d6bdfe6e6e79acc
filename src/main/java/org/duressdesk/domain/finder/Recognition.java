package org.duressdesk.domain.finder;

import java.util.List;

/**
 * What a receiver speaks, as far as listening tells.
 *
 * @param protocol     as {@code decode --protocol} names it
 * @param contents     what its signals hold, "Contact ID" or "SIA", or empty
 * @param alternatives protocols that read all of it as well
 * @param heartbeatSeconds as heard, else as the family usually has it; 0 for none
 */
public record Recognition(
        LineForm form,
        String protocol,
        String profile,
        String contents,
        Confidence confidence,
        int good,
        int of,
        List<String> alternatives,
        List<Evidence> evidence,
        int heartbeatSeconds) {
    public Recognition {
        alternatives = List.copyOf(alternatives);
        evidence = List.copyOf(evidence);
    }

    /** How sure this is; below FAIR nobody is asked to agree. */
    public enum Confidence {
        LOW,
        FAIR,
        HIGH
    }

    /** Enough was read to answer this receiver. */
    public boolean enough() {
        return confidence != Confidence.LOW;
    }
}
