package org.duressdesk.desk.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;

/**
 * Everything the journal says about the desk at one sequence. Immutable; made only by {@link Fold}.
 *
 * @param head          sequence of the last entry folded, 0 for none
 * @param incidents     open ones, in the order of opening
 * @param closed        the newest resolved ones, newest last, at most {@link #CLOSED_KEPT}
 * @param numbers       incidents opened in each year
 * @param silenced      the last silence and when it was asked for
 * @param notRegistered signals on unregistered keys
 * @param receiverTroubles open troubles receivers reported about themselves
 * @param concerns     what must be known about site folder and journal
 */
public record DeskState(
        long head,
        Optional<Moment> at,
        String siteHash,
        String siteName,
        Map<LinkId, LinkState> links,
        Map<IncidentId, Incident> incidents,
        List<ClosedIncident> closed,
        Map<Integer, Integer> numbers,
        Map<DeviceId, DeviceState> devices,
        Optional<Person> signedOn,
        Optional<Moment> signedOnAt,
        Optional<Person> lastOff,
        Optional<Moment> lastOffAt,
        Optional<OutputFact.Silenced> silenced,
        Optional<Moment> silencedAt,
        long lastPress,
        SoundState sound,
        Unregistered notRegistered,
        OwnTroubles receiverTroubles,
        Concerns concerns) {

    /** How many resolved incidents stay in memory. */
    public static final int CLOSED_KEPT = 50;

    /** Before the first entry. */
    public static DeskState empty() {
        return new DeskState(
                0,
                Optional.empty(),
                "",
                "",
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                new SoundState(Optional.empty(), Map.of(), "off"),
                Unregistered.NONE,
                OwnTroubles.NONE,
                Concerns.NONE);
    }
}
