package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.queue.NoticePicture;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.theme.SizeClass;

/** One combination of what can be on the desk at once. {@code wrong}: bits of storage, link, sound, supervisor to call, picture not whole. */
record StackingCase(Filled scene, Window window, Kind kind, int wrong, Drill drill, Over over, boolean longest) {
    private static final String LONG = "Wasserversorgungsüberwachungszentrale der Notaufnahme Nord 12";
    static final String TITLE = "Call the charge nurse of the " + LONG
            + " and ask whether the patient's relatives have left the waiting area.";

    private static final int[] CHOICES = {
        Filled.values().length, Window.values().length, Kind.values().length, 2, 2, 2, 2, 2, 3, 3, 2
    };

    static StackingCase of(int... at) {
        Filled scene = Filled.values()[at[0]];
        return new StackingCase(
                scene,
                Window.values()[at[1]],
                scene.led() && Over.values()[at[9]] != Over.REPLAY ? Kind.values()[at[2]] : Kind.OF_THE_PLAN,
                at[3] | at[4] << 1 | at[5] << 2 | at[6] << 3 | at[7] << 4,
                Drill.values()[at[8]],
                Over.values()[at[9]],
                at[10] == 1);
    }

    boolean wrong(int bit) {
        return (wrong >> bit & 1) == 1;
    }

    static Stream<StackingCase> all() {
        int all = IntStream.of(CHOICES).reduce(1, Math::multiplyExact);
        return IntStream.range(0, all)
                .mapToObj(n -> {
                    int[] at = new int[CHOICES.length];
                    int left = n;
                    for (int i = 0; i < at.length; i++) {
                        at[i] = left % CHOICES[i];
                        left /= CHOICES[i];
                    }
                    return of(at);
                })
                .distinct();
    }

    /** Each value of each choice with each of every other at least once, and everything wrong at once. */
    static Stream<StackingCase> chosen() {
        Random random = new Random(84);
        Set<List<Integer>> open = new HashSet<>();
        for (int i = 0; i < CHOICES.length; i++) {
            for (int j = i + 1; j < CHOICES.length; j++) {
                for (int n = 0; n < CHOICES[i] * CHOICES[j]; n++) {
                    open.add(List.of(i, n % CHOICES[i], j, n / CHOICES[i]));
                }
            }
        }
        List<StackingCase> cases = new ArrayList<>();
        while (!open.isEmpty()) {
            int[] best = Stream.generate(
                            () -> IntStream.of(CHOICES).map(random::nextInt).toArray())
                    .limit(40)
                    .max(Comparator.comparingLong(
                            at -> open.stream().filter(pair -> covers(at, pair)).count()))
                    .orElseThrow();
            open.removeIf(pair -> covers(best, pair));
            cases.add(of(best));
        }
        for (int scene = 0; scene < CHOICES[0]; scene++) {
            for (int window = 0; window < CHOICES[1]; window++) {
                for (int drill = 0; drill < 3; drill++) {
                    int kind = random.nextInt(CHOICES[2]);
                    cases.add(of(scene, window, kind, 1, 1, 1, 1, 1, drill, drill / 2, 1));
                }
            }
        }
        return cases.stream().distinct();
    }

    private static boolean covers(int[] at, List<Integer> pair) {
        return at[pair.get(0)] == pair.get(1) && at[pair.get(2)] == pair.get(3);
    }

    /** What the scene shows, and what is wrong besides. */
    DeskPicture picture(DeskPicture of) {
        List<BarPicture> bars = new ArrayList<>();
        String name = longest ? LONG : "Receiver 1";
        if (wrong(0)) {
            bars.add(new BarPicture(
                    BarPicture.Kind.STORAGE,
                    "Storage failed since 14:34:00",
                    "The disk is full. Not stored: " + name + ".",
                    List.of(
                            new BarPicture.Value("Failing for", "6:12"),
                            new BarPicture.Value("Held in memory", "1,204")),
                    true));
        }
        if (wrong(1)) {
            bars.add(new BarPicture(
                    BarPicture.Kind.LINK,
                    name + " silent since 14:32:41",
                    "A press will not reach this desk.",
                    List.of(new BarPicture.Value("Silent for", "6:12"), new BarPicture.Value("Blind", "142 of 142")),
                    true));
        }
        if (wrong(2)) {
            bars.add(new BarPicture(
                    BarPicture.Kind.SOUND,
                    "Alarm sound failed",
                    "Desk speaker: the device is gone. Headset: line unavailable, another program holds it. " + name
                            + ": no such device, it was unplugged or switched off.",
                    List.of(),
                    false));
        }
        Optional<NoticePicture> notice = wrong(3)
                ? Optional.of(new NoticePicture("Call the supervisor", name, "Called", DeskAction.SUPERVISOR))
                : Optional.empty();
        return new DeskPicture(
                of.mode(),
                of.large(),
                drill != Drill.NONE,
                of.strip(),
                longest ? of.banner().map(StackingCase::named) : of.banner(),
                of.incident(),
                notice,
                bars,
                of.floors(),
                of.presses(),
                new DeskPicture.MapHead(
                        longest ? LONG : of.head().title(),
                        of.head().sub(),
                        of.head().home(),
                        of.head().right(),
                        false,
                        ""),
                of.map(),
                of.tray(),
                of.full(),
                of.queue(),
                of.callOut().map(c -> kind.of(c, longest)),
                of.soft(),
                of.enter());
    }

    private static BannerPicture named(BannerPicture of) {
        return new BannerPicture(
                of.kind(),
                of.shape(),
                of.over(),
                LONG,
                LONG,
                of.cells(),
                of.act(),
                of.actMore(),
                of.keyName(),
                of.spoken());
    }

    private static CallOutPicture.Current step(
            String id, String dial, int aloud, int tried, int choices, boolean exhausted) {
        List<CallOutPicture.Choice> keys = new ArrayList<>();
        for (int i = 1; i <= choices; i++) {
            keys.add(new CallOutPicture.Choice(i, "o" + i, "Nobody answers, call again 123".substring(0, 30)));
        }
        return new CallOutPicture.Current(
                id,
                "Step 4, do this now",
                TITLE,
                dial.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CallOutPicture.Dial("Dial, outside line first", LONG, dial, LONG)),
                Optional.of(new CallOutPicture.Clock(0.4, "42", "seconds left", false)),
                aloud == 0
                        ? List.of()
                        : List.of(new ReadAloud.Piece(
                                "This is the desk of the hospital. ".repeat(aloud / 34 + 1), false)),
                Stream.generate(() -> "14:33:01 " + LONG + ", no answer")
                        .limit(tried)
                        .toList(),
                exhausted ? "Every contact was tried. Go on with a key, or call again." : "What did they say?",
                keys,
                exhausted);
    }

    /** What the screen can be full of. */
    enum Filled {
        QUIET(desk -> {}),
        ALARM(desk -> Story.alarm(desk).at("14:31:27")),
        RAISED(desk -> Story.alarm(desk).at("14:31:53")),
        UNKNOWN(desk -> desk.unknown("0417", "233").at("14:31:27")),
        UNKNOWN_RAISED(desk -> desk.unknown("0417", "233").at("14:31:53")),
        OWNERSHIP(desk -> Story.alarm(desk).at("14:31:29").acknowledge("E-13").at("14:31:30")),
        CALLOUT(Story::callOut),
        SECOND(desk -> Story.callOut(desk).press("U1-12").at("14:33:10")),
        SECOND_UNKNOWN(desk -> Story.callOut(desk).unknown("0417", "233").at("14:33:10")),
        SECOND_OWNERSHIP(desk -> Story.callOut(desk)
                .press("U1-12")
                .at("14:33:10")
                .acknowledge("U1-12")
                .at("14:33:12"));

        private final Consumer<PlayedDesk> told;

        Filled(Consumer<PlayedDesk> told) {
            this.told = told;
        }

        DeskPicture picture(boolean large) {
            PlayedDesk desk = PlayedDesk.hospital();
            told.accept(desk);
            return new DeskViewModel(desk.latest(), large, desk::nanos)
                    .picture()
                    .get();
        }

        boolean led() {
            return ordinal() >= CALLOUT.ordinal();
        }
    }

    enum Window {
        LARGE(1920, 1080),
        SMALL(1366, 768),
        TITLED(1366, 728);

        final int width;
        final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        SizeClass size() {
            return SizeClass.of(width);
        }
    }

    /** Kinds of steps, with the longest of everything. */
    enum Kind {
        OF_THE_PLAN(null),
        CHECK(step("check", "", 0, 0, 1, false)),
        QUESTION(step("question", "", 0, 0, 4, false)),
        ALOUD(step("aloud", "", 300, 0, 2, false)),
        ALOUD_1000(step("aloud-1000", "", 1000, 0, 4, false)),
        CALL(step("call", "9-911", 300, 0, 3, false)),
        CALL_TRIED(step("call-tried", "0170 555 0142", 300, 3, 4, false)),
        EXHAUSTED(step("exhausted", "", 0, 4, 4, true));

        private final CallOutPicture.Current step;

        Kind(CallOutPicture.Current step) {
            this.step = step;
        }

        CallOutPicture of(CallOutPicture real, boolean longest) {
            CallOutPicture.Current now = step == null ? real.current().orElseThrow() : step;
            return new CallOutPicture(
                    real.incident(),
                    longest ? LONG : real.title(),
                    real.progress(),
                    real.done(),
                    real.folded(),
                    Optional.of(now),
                    real.next(),
                    longest ? List.of("14:33:01 M. Okafor: " + LONG) : real.notes(),
                    real.cannotSkip(),
                    real.cannotResolve(),
                    real.cannotResolveShort());
        }
    }

    enum Drill {
        NONE,
        FRAME,
        PANEL
    }

    enum Over {
        NOTHING,
        ANSWER,
        REPLAY
    }
}
