package org.duressdesk.domain.link;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.signal.SignalKey;

/**
 * What the site knows of one line and its frames cannot tell. Applied when a frame is decoded and when its button is
 * looked up: both are stored with the entry, so that a later change of the rules changes nothing that has happened
 * (decisions D1 and D5).
 *
 * @param accounts         accounts that belong to buttons by rule
 * @param channels         what the channels of eight-channel transmitters are wired to
 * @param pulse            what the event digits of pulse formats mean
 * @param receiverAccounts accounts under which the receiver speaks of itself
 * @param zone             time zone of the receiver's clock, where it is not that of the site
 */
public record LineRules(
        List<AccountRange> accounts,
        List<ChannelUse> channels,
        Map<String, Meaning> pulse,
        List<String> receiverAccounts,
        Optional<ZoneId> zone) {
    /** No rules. */
    public static final LineRules NONE = new LineRules(List.of(), List.of(), Map.of(), List.of(), Optional.empty());

    public LineRules {
        accounts = List.copyOf(accounts);
        channels = List.copyOf(channels);
        pulse = Map.copyOf(pulse);
        receiverAccounts = List.copyOf(receiverAccounts);
    }

    /** The button that a key belongs to by rule. */
    public Optional<DeviceId> device(SignalKey key) {
        return accounts.stream()
                .filter(range -> range.holds(key.account()) && range.counts(key.kind(), key.number()))
                .findFirst()
                .map(range -> range.device(key.account()));
    }

    /** What a channel of a transmitter is wired to. */
    public Optional<Meaning> channel(String account, int channel) {
        return channels.stream()
                .filter(use -> use.accounts().contains(account) && use.uses().containsKey(channel))
                .findFirst()
                .map(use -> use.uses().get(channel));
    }
}
