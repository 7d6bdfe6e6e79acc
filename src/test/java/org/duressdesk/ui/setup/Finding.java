package org.duressdesk.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.PortPicture.State;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.finder.Recognition.Confidence;
import org.duressdesk.domain.finder.Tried;
import org.duressdesk.domain.finder.Tried.Seen;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;

/** A machine for the finder's screen, as on the mock-up. */
final class Finding implements FinderDesk {
    static final long NOON = 1_763_642_742_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final long HEARD = 246 * SECOND;

    final List<String> asked = new ArrayList<>();
    Agreed answer = new Agreed.Opened(new LinkId("main"));
    Optional<Consumer<FinderPicture>> shows = Optional.empty();

    @Override
    public void open(Consumer<FinderPicture> show) {
        shows = Optional.of(show);
        asked.add("open");
    }

    @Override
    public void look() {
        asked.add("look");
    }

    @Override
    public CompletableFuture<Agreed> agree(Person by, char[] secret, FoundPort port, Recognition what) {
        asked.add(by.name() + " agrees to " + port.shortName() + " " + what.form() + " " + what.protocol() + " with "
                + new String(secret));
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public Typed typed(String text) {
        return text.equals("9600,7E1,bosch6500")
                ? new Typed.Settings(recognition(new LineForm(9600, 7, 'E', 1), "bosch6500"))
                : new Typed.Wrong("Speed, bits and protocol are expected.");
    }

    @Override
    public CompletableFuture<String> save(List<String> lines) {
        asked.add("save " + lines.size());
        return CompletableFuture.completedFuture("find-my-receiver.txt");
    }

    @Override
    public CompletableFuture<Void> openPlace(String place) {
        asked.add("open " + place);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        asked.add("close");
    }

    static Recognition recognition(LineForm form, String protocol) {
        return new Recognition(
                form,
                protocol,
                "",
                "Contact ID",
                Confidence.HIGH,
                16,
                16,
                List.of(),
                List.of(
                        new Evidence.Heartbeats(List.of("1011", "@", "14 hex"), 30 * SECOND, 8, 8),
                        new Evidence.Signals("5", "01", "1", 8, 8),
                        new Evidence.Accounts(List.of("0417"), 2, 8, 8),
                        new Evidence.Repeats(4, 2)),
                30);
    }

    static FinderPicture evening() {
        LineForm plain = LineForm.plain(9600);
        List<Integer> spans = IntStream.range(0, PortPicture.SPANS)
                .mapToObj(i -> i % 3 == 2 ? 20 : i % 11 == 6 ? 63 : 0)
                .toList();
        List<Tried> tried = List.of(
                new Tried(plain, 16, 16, new Seen.EndsIn(0x14)),
                new Tried(new LineForm(9600, 7, 'E', 1), 0, 16, new Seen.Parity(171, 336)),
                new Tried(LineForm.plain(19_200), 0, 16, new Seen.Damaged(402)),
                new Tried(LineForm.plain(1_200), 0, 16, new Seen.NoSense(41)));
        List<PortPicture.Line> lines = List.of(
                new PortPicture.Line(
                        NOON, "313031312020202020202020202020402020202014", "Heartbeat of receiver 01, line 1."),
                new PortPicture.Line(
                        NOON + 9_000_000,
                        "3530313120313830343137453630323031303133" + "14",
                        "Receiver 01, line 1: Periodic test report, zone 013, account 0417."),
                new PortPicture.Line(
                        NOON + 13_000_000,
                        "3530313120313830343137453630323031303134" + "14",
                        "Receiver 01, line 1: Periodic test report, zone 014, account 0417."));
        PortPicture moxa = new PortPicture(
                new FoundPort("/dev/ttyUSB0", "usb:110a:1150:TBAJE1062", "Moxa UPort 1150", "TBAJE1062"),
                State.LISTENING,
                HEARD,
                336,
                spans,
                "",
                Optional.of(recognition(plain, "surgard")),
                tried,
                lines);
        PortPicture ftdi = quiet(
                new FoundPort("/dev/ttyUSB1", "usb:0403:6001:A50285BI", "FTDI FT232R USB UART", "A50285BI"),
                State.LISTENING);
        PortPicture prolific = quiet(
                new FoundPort("/dev/ttyUSB2", "usb:067b:2303:-", "Prolific USB-to-Serial", ""), State.CANNOT_OPEN);
        PortPicture board = quiet(new FoundPort("/dev/ttyS0", "", "", ""), State.LISTENING);
        return new FinderPicture(
                List.of(moxa, ftdi, prolific, board),
                List.of(
                        new Problem.InUse(
                                "/dev/ttyUSB2",
                                new Problem.Use(
                                        List.of(new Problem.Holder("minicom", 812, NOON - 2_040_000_000L)),
                                        List.of(),
                                        "")),
                        new Problem.Silent("/dev/ttyUSB1", HEARD),
                        new Problem.PowerSaving("/dev/ttyUSB0", "/sys/bus/usb/devices/1-1/power/control")));
    }

    /** As the evening, once the first port was given to a link: what was heard on it stays. */
    static FinderPicture answered() {
        FinderPicture evening = evening();
        List<PortPicture> ports = new ArrayList<>(evening.ports());
        PortPicture was = ports.getFirst();
        ports.set(
                0,
                new PortPicture(
                        was.port(),
                        State.OWN,
                        was.heardNanos(),
                        was.bytes(),
                        was.activity(),
                        "Receiver COM3",
                        was.recognition(),
                        was.tried(),
                        was.lines()));
        return new FinderPicture(ports, evening.problems());
    }

    static PortPicture quiet(FoundPort port, State state) {
        return new PortPicture(
                port,
                state,
                HEARD,
                0,
                java.util.Collections.nCopies(PortPicture.SPANS, 0),
                "",
                Optional.empty(),
                List.of(new Tried(LineForm.plain(9600), 0, 0, new Seen.Nothing())),
                List.of());
    }
}
