package org.duressdesk.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of transmitters, read from keys.json in the data folder, at the start and when it
 * changes. They live outside the site: never
 * in its hash, its stored copies, the journal, logs or exports (decision record 37). A file that others may read is not
 * used at all. Nothing here says a key.
 *
 * @param keys  by the link of the transmitter
 * @param fault why there are none; empty when the file is sound or not there
 */
record KeyFile(Map<LinkId, SecretKey> keys, Optional<Said> fault) {
    private static final int FORMAT = 1;
    private static final long MOST_BYTES = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static KeyFile read(Path file) {
        if (!Files.exists(file)) {
            return new KeyFile(Map.of(), Optional.empty());
        }
        try {
            if (OwnerOnly.othersMay(file)) {
                return none(Said.of("set.others-may-read-let-only", file));
            }
            if (Files.size(file) > MOST_BYTES) {
                return none(Said.of("set.larger-than-list-keys-can", file));
            }
            return read(file, JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException refused) {
            return none(Said.of("set.cannot-read", file, refused.getMessage()));
        } catch (JacksonException broken) {
            // Not its message: that repeats what stands in the file.
            return none(Said.of("set.not-json-line", file, broken.getLocation().getLineNr()));
        } catch (IllegalArgumentException wrong) {
            return new KeyFile(Map.of(), Optional.of(Said.of("set.no-key-used.because", Refused.said(wrong))));
        }
    }

    private static KeyFile read(Path file, JsonNode root) {
        if (root.path("format").asInt(0) != FORMAT || !root.path("keys").isArray()) {
            throw new Refused(Said.of("set.does-not-have-format-list", file, FORMAT));
        }
        Map<LinkId, SecretKey> keys = new HashMap<>();
        int number = 0;
        for (JsonNode one : root.path("keys")) {
            Said where = Said.of("set.key-number", number++, file);
            String link = one.path("link").asString("");
            String account = one.path("account").asString("");
            if (link.isEmpty() || account.isEmpty()) {
                throw new Refused(Said.of("set.needs-link-account-key", where));
            }
            try {
                keys.put(
                        NetworkAccount.link(link, account),
                        Keys.read(one.path("key").asString("")));
            } catch (IllegalArgumentException wrong) {
                throw new Refused(Said.of("set.key-in", where, Refused.said(wrong)));
            }
        }
        return new KeyFile(Map.copyOf(keys), Optional.empty());
    }

    private static KeyFile none(Said reason) {
        return new KeyFile(Map.of(), Optional.of(Said.of("set.no-key-used", reason)));
    }

    /** Counts, no keys. */
    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
