package org.duressdesk.app.screen;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.people.AlarmAtHand;
import org.duressdesk.ui.people.FirstRunOverlay;
import org.duressdesk.ui.people.FirstRunView;
import org.duressdesk.ui.people.FirstRunViewModel;
import org.duressdesk.ui.people.RecoveryCode;
import org.duressdesk.ui.people.SignOnOverlay;
import org.duressdesk.ui.people.SignOnView;
import org.duressdesk.ui.people.SignOnViewModel;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.window.DeskWindow;

/**
 * Keeps the right way of signing on open (decision D9): the first run while nobody was ever set up, the sign-on screen
 * while nobody is on, beside the map while an alarm waits, nothing while somebody is on. Screen thread only.
 */
final class SignOnDesk {
    private final Workplace place;
    private final DeskWindow window;
    private final Executor screen;
    private final SignOnViewModel model;
    private final SignOnView whole;
    private final SignOnView narrow;
    private final SignOnOverlay screenOverlay;
    private final SignOnOverlay besideOverlay;
    /** One for the whole first run: its recovery code may be printed already. */
    private Optional<FirstRunOverlay> first = Optional.empty();
    /** The alarm over which somebody asked for the first run. */
    private Optional<AlarmAtHand> asked = Optional.empty();

    private Optional<Overlay> shown = Optional.empty();

    SignOnDesk(Workplace place, DeskWindow window, Executor screen) {
        this.place = place;
        this.window = window;
        this.screen = screen;
        model = new SignOnViewModel(place.people(), place.desk(), screen, Clocks::nanos, this::atHand);
        whole = new SignOnView(model);
        narrow = new SignOnView(model);
        screenOverlay = new SignOnOverlay(whole, false);
        besideOverlay = new SignOnOverlay(narrow, true);
    }

    /** To be called with every new picture of the desk. */
    void show(Snapshot snapshot) {
        model.look();
        whole.show(snapshot, snapshot.now());
        narrow.show(snapshot, snapshot.now());
        boolean alarm = window.banner().isPresent();
        if (snapshot.state().signedOn().isPresent()) {
            want(Optional.empty());
        } else if (place.people().firstRun()) {
            // A new press shows in one frame; what was typed so far waits behind it.
            if (!alarm || asked.isPresent() && asked.equals(atHand())) {
                want(Optional.of(firstRun()));
            } else {
                want(Optional.empty());
            }
        } else {
            want(Optional.of(alarm ? besideOverlay : screenOverlay));
        }
    }

    /** An act needs a person. While nobody was ever set up the way to one stays open, over the alarm too. */
    void asked() {
        asked = atHand();
        if (place.people().firstRun()) {
            // A newer press may have closed it.
            want(Optional.empty());
        }
        show(place.desk().latest());
    }

    private void want(Optional<Overlay> wanted) {
        if (!wanted.equals(shown)) {
            shown.ifPresent(window::close);
            shown = wanted;
            wanted.ifPresent(window::open);
        }
    }

    private FirstRunOverlay firstRun() {
        if (first.isEmpty()) {
            first = Optional.of(newFirstRun());
        }
        return first.get();
    }

    private FirstRunOverlay newFirstRun() {
        String code = RecoveryCode.draw(new SecureRandom());
        FirstRunViewModel first = new FirstRunViewModel(
                place.people(),
                screen,
                new PaperPrinter(place.reader()),
                place.desk().latest().site().desk(),
                code,
                this::created);
        FirstRunView view = new FirstRunView(
                first,
                said -> place.reader()
                        .execute(() -> DrillProcess.start(
                                place.data().journal(), why -> screen.execute(() -> said.accept(why)))));
        // Ports, sound drivers and disks answer when they like; the screen does not wait for them.
        CompletableFuture.supplyAsync(
                        () -> ThisMachine.look(
                                place.data(), place.desk().latest().site().zone()),
                        place.reader())
                .thenAcceptAsync(view::found, screen);
        return new FirstRunOverlay(view);
    }

    private void created(Person administrator) {
        place.desk().ask(new Command.SignOn(administrator));
    }

    private Optional<AlarmAtHand> atHand() {
        return window.banner()
                .map(w -> new AlarmAtHand(
                        w.incident().id(), w.alarm().subject(), w.alarm().last().sequence()));
    }
}
