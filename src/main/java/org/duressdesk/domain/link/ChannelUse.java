package org.duressdesk.domain.link;

import java.util.List;
import java.util.Map;

/**
 * What the channels of some eight-channel transmitters are wired to.
 *
 * @param accounts the transmitters
 * @param uses     by channel, 1 to 8
 */
public record ChannelUse(List<String> accounts, Map<Integer, Meaning> uses) {
    public ChannelUse {
        accounts = List.copyOf(accounts);
        uses = Map.copyOf(uses);
    }
}
