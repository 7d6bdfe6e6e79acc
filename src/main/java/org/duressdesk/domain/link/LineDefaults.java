package org.duressdesk.domain.link;

/**
 * How patient a family of receivers is, where the site does not say otherwise: an answer that comes too late would
 * acknowledge the wrong message. Source: protocols.md section 0.
 *
 * @param replyWindowMillis how long it waits for the answer
 * @param sends             how often it sends a message before it gives up
 */
public record LineDefaults(int replyWindowMillis, int sends) {
    private static final LineDefaults USUAL = new LineDefaults(4_000, 4);

    /** Those of a protocol by its name in site folders. */
    public static LineDefaults of(String protocol) {
        return switch (protocol) {
            // "Waits up to 2 s", "exactly one repeat" (B.1).
            case "ademco685" -> new LineDefaults(2_000, 2);
            // "Two NAKs or two timeouts" (B.2); the time is programmable.
            case "mx8000" -> new LineDefaults(4_000, 2);
            default -> USUAL;
        };
    }
}
