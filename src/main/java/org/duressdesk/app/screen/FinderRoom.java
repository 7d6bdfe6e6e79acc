package org.duressdesk.app.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.link.LineDefaults;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.receiver.finder.Finder;
import org.duressdesk.receiver.line.serial.Adapters;
import org.duressdesk.receiver.line.serial.PortDoctor;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.ui.setup.FinderDesk;

/** Finds receivers for a workplace, and sets one up once somebody agreed. */
final class FinderRoom implements FinderDesk {
    private static final long SHOW_MILLIS = 500;

    private final Workplace place;
    private final Executor screen;
    private final Finder.Surroundings around;
    private Optional<Finder> finder = Optional.empty();
    private Optional<AutoCloseable> showing = Optional.empty();

    FinderRoom(Workplace place, Executor screen) {
        this(place, screen, FinderRoom::machine);
    }

    /** With other surroundings than this machine's. */
    FinderRoom(Workplace place, Executor screen, java.util.function.Function<Workplace, Finder.Surroundings> around) {
        this.place = place;
        this.screen = screen;
        this.around = around.apply(place);
    }

    private static Finder.Surroundings machine(Workplace place) {
        return new Finder.Surroundings(
                Adapters::ports,
                SerialLine::listen,
                ports -> PortDoctor.here().look(ports),
                () -> own(place),
                () -> accounts(place));
    }

    /** Paths of the ports that links of this desk have open, with the link's name. */
    static Map<String, String> own(Workplace place) {
        Snapshot now = place.desk().latest();
        Map<String, String> own = new TreeMap<>();
        now.site()
                .links()
                .forEach(link -> Optional.ofNullable(now.state().links().get(link.id()))
                        .filter(state -> state.condition() != LinkState.Condition.DOWN
                                && !state.port().isEmpty())
                        .ifPresent(state -> own.put(state.port(), link.name())));
        return own;
    }

    static Set<String> accounts(Workplace place) {
        return place.desk().latest().site().devices().stream()
                .flatMap(device -> device.keys().stream())
                .map(SignalKey::account)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void open(Consumer<FinderPicture> show) {
        close();
        Finder made = new Finder(around, Clocks::nanos, Clocks.wall(), () -> {});
        finder = Optional.of(made);
        look();
        showing = Optional.of(place.every(SHOW_MILLIS, () -> {
            FinderPicture now = made.picture();
            screen.execute(() -> show.accept(now));
        }));
    }

    @Override
    public synchronized void look() {
        finder.ifPresent(now -> place.reader().execute(now::look));
    }

    @Override
    public CompletableFuture<Agreed> agree(Person by, char[] secret, FoundPort port, Recognition what) {
        LinkSettings settings = settings(port, what);
        return place.people().check(by, secret).thenCompose(verdict -> switch (verdict) {
            case Verdict.Passed passed ->
                place.desk()
                        .ask(new Command.ChooseReceiver(
                                passed.person(),
                                settings.id(),
                                settings.name(),
                                settings.port(),
                                settings.line(),
                                settings.protocol()))
                        .thenApplyAsync(done -> opened(done, port, settings), place.reader());
            case Verdict.Wrong wrong -> CompletableFuture.completedFuture(new Agreed.Wrong(wrong.tries()));
            case Verdict.Waits waits ->
                CompletableFuture.completedFuture(new Agreed.Waits(waits.left().toSeconds()));
            case Verdict.Unavailable no -> CompletableFuture.completedFuture(new Agreed.Refused(no.sentence()));
        });
    }

    private Agreed opened(Answer done, FoundPort port, LinkSettings settings) {
        if (!done.done()) {
            return new Agreed.Refused(
                    Said.of("app.only-technician-administrator-who-signed").words());
        }
        try {
            synchronized (this) {
                finder.ifPresent(now -> now.release(port.path(), settings.name()));
            }
            place.answer(settings);
            look();
            return new Agreed.Opened(settings.id());
        } catch (IOException | IllegalArgumentException refused) {
            synchronized (this) {
                finder.ifPresent(now -> now.keep(port.path()));
            }
            look();
            return new Agreed.Refused(String.valueOf(refused.getMessage()));
        }
    }

    /** The site's link that does not work takes the receiver; a site without one gets its first. */
    private LinkSettings settings(FoundPort port, Recognition what) {
        Snapshot now = place.desk().latest();
        Optional<LinkSettings> link = now.site().links().stream()
                .filter(one -> !one.port().contains("://"))
                .filter(one -> Optional.ofNullable(now.state().links().get(one.id()))
                        .filter(state -> state.condition() == LinkState.Condition.UP)
                        .isEmpty())
                .findFirst();
        LineDefaults usual = LineDefaults.of(what.protocol());
        LineForm form = what.form();
        int heartbeat = what.heartbeatSeconds() > 0
                ? what.heartbeatSeconds()
                : link.map(LinkSettings::heartbeatSeconds).orElse(30);
        return new LinkSettings(
                link.map(LinkSettings::id).orElseGet(() -> free(now)),
                link.map(LinkSettings::name).orElse("Receiver"),
                port.lasting(),
                form.baud(),
                form.dataBits(),
                form.parity(),
                form.stopBits(),
                what.protocol(),
                what.profile(),
                heartbeat,
                usual.replyWindowMillis(),
                usual.sends());
    }

    private static LinkId free(Snapshot now) {
        Set<String> taken =
                now.site().links().stream().map(link -> link.id().value()).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(number == 1 ? "main" : "receiver-" + number)) {
            number++;
        }
        return new LinkId(number == 1 ? "main" : "receiver-" + number);
    }

    @Override
    public Typed typed(String text) {
        try {
            LinkSettings read = ReceiverOption.parse("port," + text.strip());
            Protocols.open(read.protocol(), read.profile());
            return new Typed.Settings(new Recognition(
                    new LineForm(read.baud(), read.dataBits(), read.parity(), read.stopBits()),
                    read.protocol(),
                    read.profile(),
                    "",
                    Recognition.Confidence.FAIR,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    read.heartbeatSeconds()));
        } catch (IllegalArgumentException wrong) {
            return new Typed.Wrong(Refused.said(wrong).spoken("typed").words());
        }
    }

    @Override
    public CompletableFuture<String> save(List<String> lines) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Path file = place.data().root().resolve("find-my-receiver.txt");
                    try {
                        Files.createDirectories(place.data().root());
                        Files.write(file, lines, StandardCharsets.UTF_8);
                        return file.toString();
                    } catch (IOException refused) {
                        throw new java.io.UncheckedIOException(refused);
                    }
                },
                place.reader());
    }

    @Override
    public CompletableFuture<Void> openPlace(String name) {
        return CompletableFuture.runAsync(() -> ThisMachine.open(name), place.reader());
    }

    @Override
    public synchronized void close() {
        showing.ifPresent(now -> {
            try {
                now.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        showing = Optional.empty();
        finder.ifPresent(now -> place.reader().execute(now::close));
        finder = Optional.empty();
    }
}
