package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.DeviceId;
import org.jspecify.annotations.Nullable;

/** The state being made while entries are folded; one thread only. */
final class Next {
    long head;
    Optional<Moment> at;
    String siteHash;
    String siteName;
    final Shared<LinkId, LinkState> links;
    final Shared<IncidentId, Incident> incidents;
    List<ClosedIncident> closed;
    final Shared<Integer, Integer> numbers;
    final Shared<DeviceId, DeviceState> devices;
    Optional<Person> signedOn;
    Optional<Moment> signedOnAt;
    Optional<Person> lastOff;
    Optional<Moment> lastOffAt;
    Optional<Fact.Silenced> silenced;
    Optional<Moment> silencedAt;
    long lastPress;
    SoundState sound;
    final Shared<String, Integer> notRegistered;
    List<OwnTrouble> receiverTroubles;
    Concerns concerns;

    Next(DeskState s) {
        head = s.head();
        at = s.at();
        siteHash = s.siteHash();
        siteName = s.siteName();
        links = new Shared<>(s.links());
        incidents = new Shared<>(s.incidents());
        closed = s.closed();
        numbers = new Shared<>(s.numbers());
        devices = new Shared<>(s.devices());
        signedOn = s.signedOn();
        signedOnAt = s.signedOnAt();
        lastOff = s.lastOff();
        lastOffAt = s.lastOffAt();
        silenced = s.silenced();
        silencedAt = s.silencedAt();
        lastPress = s.lastPress();
        sound = s.sound();
        notRegistered = new Shared<>(s.notRegistered());
        receiverTroubles = s.receiverTroubles();
        concerns = s.concerns();
    }

    DeskState done() {
        return new DeskState(head, at, siteHash, siteName, links.share(), incidents.share(), closed, numbers.share(),
                devices.share(), signedOn, signedOnAt, lastOff, lastOffAt, silenced, silencedAt, lastPress, sound,
                notRegistered.share(), receiverTroubles, concerns);
    }

    /** Changes an open incident; a resolved or unknown one stays as it is. */
    void incident(IncidentId id, UnaryOperator<Incident> change) {
        @Nullable Incident incident = incidents.get(id);
        if (incident != null) {
            incidents.put(id, change.apply(incident));
        }
    }

    void link(LinkId id, UnaryOperator<LinkState> change) {
        @Nullable LinkState link = links.get(id);
        if (link != null) {
            links.put(id, change.apply(link));
        }
    }

    void noSilence() {
        silenced = Optional.empty();
        silencedAt = Optional.empty();
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(x -> !x.equals(one)).toList();
    }
}
