package org.duressdesk.desk.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.people.Shifts;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** Start and end of the desk, its site, its sound, its storage. */
final class DeskLife {
    private static final int COMPLAINTS = 50;

    private DeskLife() {}

    static void start(Turn t, Command.Start c) {
        DeskState before = t.state();
        t.add(Draft.of(new DeskFact.DeskStarted(c.version(), t.site.hash(), t.site.name())));
        clock(t, before).ifPresent(millis -> t.add(Draft.of(new DeskFact.ClockStepped(millis))));
        c.mended().forEach(what -> t.add(Draft.of(new StorageFact.StorageMended(what))));
        retired(t.state(), t.site).forEach(link -> t.add(Draft.on(link, new LinkFact.LinkRetired())));
    }

    /**
     * By how many milliseconds the wall clock moved between the last entry and this start. Time in which the desk was off looks
     * like a clock moved forward, unless the machine ran through; moved back behind what passed is always seen.
     */
    private static Optional<Long> clock(Turn t, DeskState before) {
        if (before.at().isEmpty()) {
            return Optional.empty();
        }
        Moment last = before.at().get();
        long wall = t.now.utcMicros() - last.utcMicros();
        long passed = (t.now.monotonicNanos() - last.monotonicNanos()) / 1000;
        boolean ranThrough = passed >= 0 && sameMachineStart(t.now.boot(), last.boot());
        long step = ranThrough ? wall - passed : Math.min(0, passed >= 0 ? wall - passed : wall);
        return Math.abs(step) >= Ticks.STEP_MICROS ? Optional.of(step / 1000) : Optional.empty();
    }

    /** A start of the program is named after the machine's own, where the system tells it: MACHINE:PROGRAM. */
    private static boolean sameMachineStart(String one, String other) {
        int colon = one.indexOf(':');
        return colon > 0 && other.startsWith(one.substring(0, colon + 1));
    }

    /** Links of an earlier site: nobody opens them any more, so they would stay silent for ever. */
    private static List<LinkId> retired(DeskState state, Site site) {
        Set<LinkId> wanted = links(site);
        return state.links().keySet().stream()
                .filter(link -> !wanted.contains(link))
                .sorted()
                .toList();
    }

    private static Set<LinkId> links(Site site) {
        return site.links().stream().map(LinkSettings::id).collect(Collectors.toSet());
    }

    static void stop(Turn t, Command.Stop c) {
        LinkLife.counts(t);
        t.state().signedOn().ifPresent(person -> Shifts.leave(t, person, Said.of("release.ended")));
        t.add(Draft.of(new DeskFact.DeskStopped(c.reason())));
    }

    static void storageBack(Turn t, Command.StorageBack c) {
        t.add(Draft.of(new StorageFact.StorageReturned(c.since(), c.reason(), c.held())));
        c.mended().forEach(what -> t.add(Draft.of(new StorageFact.StorageMended(what))));
    }

    /** Said once; checking again finds the same. */
    static void storageDoubted(Turn t, Command.StorageDoubted c) {
        if (!c.complaints().equals(t.state().concerns().doubts())) {
            t.add(Draft.of(new StorageFact.StorageDoubted(c.complaints())));
        }
    }

    static void signOnFailed(Turn t, Command.SignOnFailed c) {
        t.add(Draft.of(new PeopleFact.SignOnRefused(c.name(), c.tries())));
    }

    /** Every proof is an entry; a failure only when it is new. */
    static void sound(Turn t, Command.SoundReport c) {
        if (!c.proven().isEmpty()) {
            t.add(Draft.of(new OutputFact.SoundProved(c.proven())));
        }
        c.failed()
                .filter(output -> !c.reason().equals(t.state().sound().failed().get(output)))
                .ifPresent(output -> t.add(Draft.of(new OutputFact.SoundFailed(output, c.reason()))));
    }

    static void tone(Turn t, Command.ToneReport c) {
        if (!c.tone().equals(t.state().sound().tone())) {
            t.add(Draft.of(new OutputFact.ToneChanged(c.tone())));
        }
    }

    static void siteLoaded(Turn t, Command.SiteLoaded c) {
        if (!c.site().hash().equals(t.state().siteHash())
                || !t.state().concerns().site().isEmpty()) {
            t.add(Draft.of(new SiteFact.SiteChanged(c.site().hash(), c.site().name())));
            gone(t, c.site()).ifPresent(what -> t.add(Draft.of(what)));
        }
        List<LinkId> retired = retired(t.state(), c.site());
        retired.forEach(link -> {
            LinkLife.counts(t, link);
            t.add(Draft.on(link, new LinkFact.LinkRetired()));
        });
        t.context(t.context().without(retired));
        // A new link is silent from now on, not since the desk started.
        Set<LinkId> before = links(t.site);
        links(c.site()).stream()
                .filter(link -> !before.contains(link))
                .sorted()
                .forEach(link -> t.watch(link, LinkWatch.from(t.now.monotonicNanos(), t.now.utcMicros())));
    }

    /** Floors that went with their buttons, and places of open incidents: what nobody may take away without a word. */
    private static Optional<SiteFact.PlacesGone> gone(Turn t, Site next) {
        List<Device> buttons = t.site.devices().stream()
                .filter(d -> next.floor(d.building(), d.floor()).isEmpty())
                .toList();
        List<String> floors =
                buttons.stream().map(d -> floor(t.site, d)).distinct().toList();
        List<String> pressed = t.state().incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> a.device().flatMap(t.site::device).isPresent())
                .filter(a -> a.device().flatMap(next::device).isEmpty()
                        || next.floor(a.place().buildingId(), a.place().floorId())
                                .isEmpty())
                .map(Alarm::subject)
                .distinct()
                .sorted()
                .toList();
        long lost = buttons.stream().filter(d -> next.device(d.id()).isEmpty()).count();
        return lost == 0 && pressed.isEmpty()
                ? Optional.empty()
                : Optional.of(new SiteFact.PlacesGone(
                        first(floors), floors.size(), (int) lost, first(pressed), pressed.size()));
    }

    private static String floor(Site site, Device device) {
        return Stream.concat(
                        site.building(device.building()).stream().map(Building::name),
                        site.floor(device.building(), device.floor()).stream()
                                .map(f -> f.level().isEmpty() ? f.name() : f.level()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> first(List<String> all) {
        return all.stream().limit(SiteFact.PlacesGone.NAMED).toList();
    }

    static void siteBroken(Turn t, Command.SiteBroken c) {
        List<Said> said = complaints(c.complaints());
        if (!said.equals(t.state().concerns().site())) {
            t.add(Draft.of(new SiteFact.SiteRefused(said)));
        }
    }

    /** No entry grows with the site: of a file in which nothing fits, the first complaints and how many more there are. */
    private static List<Said> complaints(List<Said> complaints) {
        return complaints.size() <= COMPLAINTS
                ? complaints
                : Stream.concat(
                                complaints.stream().limit(COMPLAINTS),
                                Stream.of(Said.of("site.more", complaints.size() - COMPLAINTS)))
                        .toList();
    }
}
