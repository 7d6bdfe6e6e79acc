package org.duressdesk.sound;

import java.util.Map;

/**
 * Outputs by the names a site gives them: a site says "Desk speaker", each machine knows which of its devices that is.
 * A name without a device of its own is asked for as it stands.
 */
public record NamedLines(SoundLines devices, Map<String, String> deviceOf) implements SoundLines {
    public NamedLines {
        deviceOf = Map.copyOf(deviceOf);
    }

    @Override
    public SoundLine open(String name) throws LineFailure {
        return devices.open(deviceOf.getOrDefault(name, name));
    }
}
