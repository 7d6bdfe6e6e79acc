package org.duressdesk.store.codec;

import java.util.Optional;
import org.duressdesk.desk.state.DeskState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The state of the desk as JSON, for snapshots that may be thrown away at any time. Safe for any thread. */
public final class StateCodec {
    private final JsonMapper json = Json.ordered();

    public byte[] encode(DeskState state) {
        return json.writeValueAsBytes(state);
    }

    /** The state, or nothing when the bytes are not one of this program's. */
    public Optional<DeskState> decode(byte[] bytes) {
        try {
            return Optional.ofNullable(json.readValue(bytes, DeskState.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
