package org.duressdesk.receiver.listen;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;

/**
 * One transmitter that a port listens for.
 *
 * @param settings its link; {@link LinkSettings#account()} is present
 * @param key      opens its messages
 * @param keysFault why no key of this desk can be used, in one sentence
 */
public record Member(LinkSettings settings, Optional<SecretKey> key, Optional<Said> keysFault) {
    /** Its account, as the header of its messages names it. */
    String account() {
        return settings.account().orElseThrow().account();
    }

    boolean encrypted() {
        return settings.account().orElseThrow().encrypted();
    }

    /** Why nothing of it can be believed. */
    Optional<Said> hindrance() {
        return encrypted() && key.isEmpty()
                ? keysFault.or(() -> Optional.of(Said.of("line.no-key", account())))
                : Optional.empty();
    }

    /** True when nothing has to begin anew for this one after the other. */
    boolean servedAs(Member other) {
        return settings.servedAs(other.settings)
                && key.equals(other.key)
                && hindrance().equals(other.hindrance());
    }

    /** Says the account and never the key. */
    @Override
    public String toString() {
        return "account " + account();
    }
}
