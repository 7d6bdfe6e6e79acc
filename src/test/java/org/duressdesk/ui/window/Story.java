package org.duressdesk.ui.window;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.said.Said;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.keys.DeskAction;

/** The screens of the mock-ups, each with what leads to it. */
public enum Story {
    QUIET(desk -> {}),
    ALARM(desk -> alarm(desk).at("14:31:27")),
    ALARM_30S(desk -> alarm(desk).at("14:31:53")),
    SUPERVISOR(desk ->
            alarm(desk).at("14:32:24").acknowledge("E-13").at("14:32:27").own().at("14:32:29")),
    OWNERSHIP(desk -> alarm(desk).at("14:31:29").acknowledge("E-13").at("14:31:30")),
    CALLOUT(Story::callOut),
    SECOND(desk -> callOut(desk).press("U1-12").at("14:33:10")),
    FLOOD(Story::flood),
    FLOOD_TILES(desk -> {
        for (int i = 0; i < 40; i++) {
            desk.press(desk.site().devices().get(i * 3).id().value());
        }
        desk.at("14:31:22");
    }),
    UNKNOWN(desk -> desk.quietUntil("16:08:19").unknown("0417", "233").at("16:08:27")),
    LINK_DOWN(desk -> desk.quietUntil("14:32:41").silent().at("14:38:53")),
    ALL_WRONG(desk -> {
        desk.quietUntil("14:32:41").at("14:34:00");
        desk.ask(new Command.SoundReport(
                List.of(), java.util.Optional.of("Desk speaker"), Said.text("the device is gone")));
        desk.storageFails("The disk is full.")
                .press("E-13")
                .notStored(List.of("E-13"))
                .at("14:34:05");
    }),
    STORAGE(desk -> desk.quietUntil("14:32:41")
            .at("14:34:00")
            .storageFails("The disk is full.")
            .at("14:34:05")),
    DAMAGED(desk -> {
        desk.at("14:31:22");
        desk.ask(new Command.SiteBroken(List.of(
                Said.text("floors/a-l1.json, line 41, $.devices[3].key: account 0417 zone 13 belongs to E-13 already."),
                Said.text("contacts.json, line 7, $[2].number: a telephone number was expected."))));
        desk.ask(new Command.StorageDoubted(List.of(Said.of("storage.changed.ledger.other-has-it", "12,204"))));
        desk.at("14:31:27");
    }),
    STALLED(desk -> alarm(desk).at("14:31:24").stall(5)),
    SCHOOL(PlayedDesk::school, desk -> desk.at("10:14:52").press("P-108").at("10:15:04")),
    DRILL(
            PlayedDesk::drill,
            desk -> desk.at("14:31:22")
                    .press("E-13")
                    .acknowledge("E-13")
                    .at("14:31:51")
                    .press("E-14")
                    .at("14:31:55")),
    COVER(PlayedDesk::school, desk -> desk.at("10:14:52").press("P-108").at("10:15:04"), DeskAction.COVER),
    LONG_NAME(desk ->
            desk.at("14:31:22").press("E-18").press("E-07").acknowledge("E-18").at("14:31:27")),
    FORM_PLAN(Story::callOut, DeskAction.CHANGE_PLAN),
    FORM_SKIP(Story::callOut, DeskAction.SKIP),
    FORM_RESOLVE(
            desk -> callOut(desk)
                    .outcome("reached")
                    .outcome("reached")
                    .outcome("reached")
                    .outcome("safe")
                    .outcome("recorded"),
            DeskAction.RESOLVE),
    FORM_RESOLVE_SKIPPED(
            desk -> skip(
                            skip(callOut(desk), "Day staff is on site").outcome("reached"),
                            "Nobody is hurt, Dr. Ibe was there")
                    .outcome("safe")
                    .outcome("recorded"),
            DeskAction.RESOLVE),
    FORM_HELP(desk -> {}, DeskAction.HELP),
    FORM_HELD_BACK(Story::flood, DeskAction.HELD_BACK);

    private final Supplier<PlayedDesk> begin;
    private final Consumer<PlayedDesk> told;
    private final List<DeskAction> then;

    Story(Consumer<PlayedDesk> told, DeskAction... then) {
        this(PlayedDesk::hospital, told, then);
    }

    Story(Supplier<PlayedDesk> begin, Consumer<PlayedDesk> told, DeskAction... then) {
        this.begin = begin;
        this.told = told;
        this.then = List.of(then);
    }

    /** Keys pressed once the story is told. */
    public List<DeskAction> then() {
        return then;
    }

    public PlayedDesk desk() {
        return begin.get();
    }

    public Consumer<PlayedDesk> told() {
        return told;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PlayedDesk alarm(PlayedDesk desk) {
        return desk.at("14:31:22").press("E-13");
    }

    public static PlayedDesk callOut(PlayedDesk desk) {
        return alarm(desk)
                .at("14:31:29")
                .acknowledge("E-13")
                .at("14:31:31")
                .own()
                .at("14:31:41")
                .outcome("seen-no-weapon")
                .at("14:31:51")
                .press("E-14")
                .acknowledge("E-14")
                .at("14:31:58")
                .outcome("reached")
                .at("14:32:14")
                .press("E-15")
                .acknowledge("E-15")
                .at("14:32:30")
                .outcome("no-answer")
                .at("14:32:40")
                .outcome("reached")
                .at("14:33:02");
    }

    /** Skips the step that is open. */
    public static PlayedDesk skip(PlayedDesk desk, String reason) {
        String step = desk.state()
                .incidents()
                .get(desk.newest())
                .plan()
                .orElseThrow()
                .current()
                .orElseThrow()
                .step()
                .id();
        desk.ask(new Command.SkipStep(PlayedDesk.OKAFOR, desk.newest(), step, reason));
        return desk;
    }

    private static void flood(PlayedDesk desk) {
        alarm(desk);
        String[] ids = {"E-14", "E-15", "E-12", "E-11", "E-06", "E-18", "E-16", "E-07", "E-05", "E-03", "E-02"};
        String[] at = {"25", "28", "30", "32", "35", "37", "39", "42", "45", "48", "50"};
        for (int i = 0; i < ids.length; i++) {
            desk.at("14:31:" + at[i]).press(ids[i]);
        }
        desk.acknowledge("E-13", "E-14").at("14:31:52");
    }
}
