package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.jspecify.annotations.Nullable;

/** The state being made while entries are folded; one thread only. */
public final class NextState {
    public long head;
    public Optional<Moment> at;
    public String siteHash;
    public String siteName;
    public final VersionedMap<LinkId, LinkState> links;
    public final VersionedMap<IncidentId, Incident> incidents;
    public List<ClosedIncident> closed;
    public final VersionedMap<Integer, Integer> numbers;
    public final VersionedMap<DeviceId, DeviceState> devices;
    public Optional<Person> signedOn;
    public Optional<Moment> signedOnAt;
    public Optional<Person> lastOff;
    public Optional<Moment> lastOffAt;
    public Optional<OutputFact.Silenced> silenced;
    public Optional<Moment> silencedAt;
    public long lastPress;
    public SoundState sound;
    public Unregistered notRegistered;
    public OwnTroubles receiverTroubles;
    public Concerns concerns;

    public NextState(DeskState s) {
        head = s.head();
        at = s.at();
        siteHash = s.siteHash();
        siteName = s.siteName();
        links = new VersionedMap<>(s.links());
        incidents = new VersionedMap<>(s.incidents());
        closed = s.closed();
        numbers = new VersionedMap<>(s.numbers());
        devices = new VersionedMap<>(s.devices());
        signedOn = s.signedOn();
        signedOnAt = s.signedOnAt();
        lastOff = s.lastOff();
        lastOffAt = s.lastOffAt();
        silenced = s.silenced();
        silencedAt = s.silencedAt();
        lastPress = s.lastPress();
        sound = s.sound();
        notRegistered = s.notRegistered();
        receiverTroubles = s.receiverTroubles();
        concerns = s.concerns();
    }

    public DeskState done() {
        return new DeskState(
                head,
                at,
                siteHash,
                siteName,
                links.share(),
                incidents.share(),
                closed,
                numbers.share(),
                devices.share(),
                signedOn,
                signedOnAt,
                lastOff,
                lastOffAt,
                silenced,
                silencedAt,
                lastPress,
                sound,
                notRegistered,
                receiverTroubles,
                concerns);
    }

    /** Changes an open incident; a resolved or unknown one stays as it is. */
    public void incident(IncidentId id, UnaryOperator<Incident> change) {
        @Nullable Incident incident = incidents.get(id);
        if (incident != null) {
            incidents.put(id, change.apply(incident));
        }
    }

    public void link(LinkId id, UnaryOperator<LinkState> change) {
        @Nullable LinkState link = links.get(id);
        if (link != null) {
            links.put(id, change.apply(link));
        }
    }

    public void noSilence() {
        silenced = Optional.empty();
        silencedAt = Optional.empty();
    }

    public static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    public static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(x -> !x.equals(one)).toList();
    }
}
