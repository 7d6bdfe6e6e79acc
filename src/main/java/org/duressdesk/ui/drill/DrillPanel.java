package org.duressdesk.ui.drill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.SectionHead;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/**
 * The drill panel at the right of the desk: five drills that play by themselves, any button of the site to press, faults
 * of the link, and how fast the operator was. Every act is an Alt key, so that the desk's own keys stay the operator's.
 */
public final class DrillPanel implements Dock {
    private static final Texts TEXTS = Texts.of("drill");
    private static final int POINTED_AT = 2;

    private final DrillViewModel model;
    private final Supplier<DrilledDesk> desk;
    private final Consumer<String> say;
    private final Panel panel = new Panel(TEXTS.say("title"));
    private final Label newcomer = chip("newcomer");
    private final Label trainer = chip("trainer");
    private final VBox scripts = new VBox();
    private final SectionHead buttonsHead = new SectionHead(TEXTS.say("buttons"), TEXTS.say("buttons.here"));
    private final VBox buttons = new VBox();
    private final ButtonFinder finder;
    private final SectionHead faultsHead = new SectionHead(TEXTS.say("faults"), TEXTS.say("untouched"));
    private final VBox faults = new VBox();
    private final SectionHead scoreHead = new SectionHead(TEXTS.say("score"), "");
    private final VBox scores = new VBox();
    private final ActButton hint = act("hint", "Alt H");
    private final ScrollPane scroll;
    private boolean large = true;
    private boolean dense;
    /** Whether the times have room: they are kept and shown again where there is. */
    private boolean scored = true;

    private int rows = 4;
    private Optional<DrillPicture> shown = Optional.empty();

    /**
     * @param desk what the window shows now, to give hints from
     * @param say  tells the operator something
     */
    public DrillPanel(DrillViewModel model, Supplier<DrilledDesk> desk, Consumer<String> say) {
        this.model = model;
        this.desk = desk;
        this.say = say;
        finder = new ButtonFinder(model::site, this::press, this::redraw);
        panel.getStylesheets()
                .add(Objects.requireNonNull(DrillPanel.class.getResource("drill.css"))
                        .toExternalForm());
        panel.getStyleClass().add("drill-panel");
        HBox views = Texting.row("drill-views", newcomer, trainer, new KeyCap("Alt T"));
        views.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        views.setAccessibleText(TEXTS.say("with.key", TEXTS.say("views"), "Alt T"));
        views.setOnMouseClicked(e -> turn());
        FlowPane keys = new FlowPane(views, new KeyCap("F10"));
        keys.getStyleClass().add("drill-keys");
        panel.setRight(keys);
        hint.setOnAction(e -> hint());
        ActButton again = act("again", "Alt R");
        again.getStyleClass().add("plain");
        again.setOnAction(e -> again());
        HBox foot = Texting.row("drill-foot", hint, again);
        VBox all = new VBox(
                new SectionHead(TEXTS.say("script"), TEXTS.say("script.when")),
                scripts,
                buttonsHead,
                buttons,
                finder.line(),
                faultsHead,
                faults,
                scoreHead,
                scores);
        scroll = Texting.scrolled(all);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.setBody(false, scroll, foot);
        panel.heightProperty().addListener((p, old, height) -> dense(height.doubleValue()));
        redraw();
    }

    /** Title bars and task bars take their share: fewer and lower rows, but nothing is cut. */
    private void dense(double height) {
        dense = height < (large ? 884 : 606);
        // Heights of drill.css, dense: all but the rows of buttons, and one of those.
        double rest = large ? 608 : 454;
        double row = large ? 40 : 30;
        scored = !dense || height >= rest + row;
        rows = !dense ? large ? 4 : 3 : (int) Math.clamp((height - rest) / row, 1, large ? 3 : 2);
        Texting.style(panel, "dense", dense);
        shown = Optional.empty();
        redraw();
    }

    private static Label chip(String key) {
        return Texting.whole(TEXTS.say(key), "choice-chip");
    }

    private static ActButton act(String key, String cap) {
        ActButton button = new ActButton(TEXTS.say(key), cap);
        button.setFocusTraversable(false);
        return button;
    }

    private void redraw() {
        DrillPicture now = model.picture(large, rows);
        if (finder.active()) {
            buttonsHead.set(TEXTS.say("buttons"), finder.count());
            fill(buttons, finder.rows(rows, large));
            shown = Optional.empty();
        } else if (!shown.map(DrillPicture::buttons).equals(Optional.of(now.buttons()))) {
            buttonsHead.set(TEXTS.say("buttons"), TEXTS.say("buttons.here"));
            fill(
                    buttons,
                    IntStream.range(0, now.buttons().size())
                            .mapToObj(i -> button(now.buttons().get(i)))
                            .toList());
        }
        Optional<DrillPicture> before = shown;
        if (!before.map(DrillPicture::scripts).equals(Optional.of(now.scripts()))) {
            fill(
                    scripts,
                    IntStream.range(0, now.scripts().size())
                            .mapToObj(i -> DrillRows.script(now.scripts().get(i), () -> start(i)))
                            .toList());
        }
        if (!before.map(DrillPicture::faults).equals(Optional.of(now.faults()))) {
            fill(
                    faults,
                    now.faults().stream()
                            .map(f -> DrillRows.fault(f, () -> toggle(f.kind())))
                            .toList());
        }
        if (!before.equals(Optional.of(now))) {
            scoreHead.set(TEXTS.say("score"), scoreWords(now));
            fill(scores, now.scores().stream().map(DrillRows::score).toList());
            if (!dense) {
                scores.getChildren()
                        .add(Texting.row(
                                "drill-row",
                                Texting.whole(TEXTS.say("score.skipped"), "text-2"),
                                Texting.gap(),
                                Texting.whole(now.skipped(), "strong")));
            }
            Texting.style(newcomer, "on", !now.trainer());
            Texting.style(trainer, "on", now.trainer());
            present(now.trainer(), faultsHead, faults);
            present(scored, scoreHead, scores);
        }
        shown = finder.active() ? Optional.empty() : Optional.of(now);
    }

    private static void present(boolean there, Node... parts) {
        for (Node part : parts) {
            part.setVisible(there);
            part.setManaged(there);
        }
    }

    private String scoreWords(DrillPicture now) {
        String skipped = TEXTS.say("score.skipped.short", now.skipped());
        return !dense ? now.scoreHead() : now.scoreHead().isEmpty() ? skipped : now.scoreHead() + ", " + skipped;
    }

    private HBox button(DrillPicture.Button button) {
        return DrillRows.button(button, large, () -> ahead(button.key().endsWith("Q") ? 1 : 0));
    }

    private static void fill(VBox box, List<? extends Node> rows) {
        box.getChildren().setAll(rows);
    }

    @Override
    public Region root() {
        return panel;
    }

    @Override
    public boolean key(Stroke stroke) {
        if (finder.key(stroke)) {
            return true;
        }
        switch (stroke.key()) {
            case "Alt P" -> ahead(0);
            case "Alt Q" -> ahead(1);
            case "Alt S" -> toggle(DrillPicture.FaultKind.SILENCE);
            case "Alt N" -> toggle(DrillPicture.FaultKind.NOISE);
            case "Alt B" -> toggle(DrillPicture.FaultKind.BACKLOG);
            case "Alt H" -> hint();
            case "Alt R" -> again();
            case "Alt T" -> turn();
            case "Alt PgDn" -> scroll.setVvalue(1);
            case "Alt PgUp" -> scroll.setVvalue(0);
            case ButtonFinder.KEY -> finder.open();
            default -> {
                return script(stroke.key());
            }
        }
        return true;
    }

    private boolean script(String key) {
        if (!key.matches("Alt [1-9]")) {
            return false;
        }
        start(key.charAt(4) - '1');
        return true;
    }

    private void start(int index) {
        finder.leave();
        say.accept(model.start(index) ? "" : TEXTS.say("script.none"));
        redraw();
    }

    private void again() {
        say.accept(model.again() ? "" : TEXTS.say("again.none"));
        redraw();
    }

    private void ahead(int index) {
        say.accept(model.pressAhead(index) ? "" : TEXTS.say("ahead.none"));
        redraw();
    }

    private void press(org.duressdesk.domain.site.Device button) {
        model.press(button);
        redraw();
    }

    private void toggle(DrillPicture.FaultKind fault) {
        model.toggle(fault);
        redraw();
    }

    private void hint() {
        say.accept(DrillHints.of(desk.get()));
    }

    private void turn() {
        model.trainer(!model.trainer());
        redraw();
    }

    @Override
    public void seen(Snapshot snapshot) {
        model.seen(snapshot);
        redraw();
    }

    @Override
    public void tick() {
        model.tick();
        redraw();
    }

    @Override
    public void large(boolean now) {
        large = now;
        panel.setTitle(TEXTS.say(now ? "title" : "title.short"));
        hint.say(TEXTS.say(now ? "hint" : "hint.short"), "Alt H");
        dense(panel.getHeight());
    }

    /** The trainer sees on the map what is pressed next; a newcomer must not. */
    @Override
    public List<Prompt> prompts(FloorRef floor) {
        if (!model.trainer()) {
            return List.of();
        }
        List<DrillViewModel.Coming> next = model.next();
        int before = model.pressedCount();
        return IntStream.range(0, Math.min(POINTED_AT, next.size()))
                .filter(i -> new FloorRef(
                                next.get(i).button().building(),
                                next.get(i).button().floor())
                        .equals(floor))
                .mapToObj(i -> new Prompt(
                        next.get(i).button().at(),
                        next.get(i)
                                .seconds()
                                .map(s -> TEXTS.say("prompt.in", before + i + 1, s))
                                .orElse(TEXTS.say("prompt", before + i + 1))))
                .toList();
    }

    @Override
    public void clicked(DeviceId device) {
        model.press(device);
        redraw();
    }

    @Override
    public List<SoftKey> softKeys() {
        return model.next().isEmpty() ? List.of() : List.of(SoftKey.of("Alt P", TEXTS.say("soft.next")));
    }
}
