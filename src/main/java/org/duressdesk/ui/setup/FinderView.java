package org.duressdesk.ui.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.setup.FinderViewModel.Step;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The page "Find my receiver". Screen thread. */
final class FinderView extends VBox {
    private static final Texts TEXTS = Texts.of("setup");

    /** What the page's controls do. */
    record Acts(IntConsumer choose, Runnable agree, Runnable keep, Runnable hand, Runnable useHand, Runnable done) {}

    private final FinderViewModel model;
    private final Acts acts;
    private final ProblemWords.System system;
    private final ZoneId zone;
    private final Label mode = Texting.wrapped("", "strong", "finder-mode");
    private final HBox steps = new HBox();
    private final Panel ports = new Panel(TEXTS.say("ports"));
    private final ScrollPane portList = Texting.scrolled(new VBox());
    private final SaysPanel says;
    private final Panel agree = new Panel(TEXTS.say("agree"));
    private final AgreeForm form;
    private final TextField hand = new TextField();
    private final Label handWrong = Texting.wrapped("", "small", "strong");
    private final Panel problems = new Panel(TEXTS.say("problems"));
    private boolean typing;

    FinderView(FinderViewModel model, Acts acts, ProblemWords.System system, ZoneId zone, boolean large) {
        this.model = model;
        this.acts = acts;
        this.system = system;
        this.zone = zone;
        says = new SaysPanel(large);
        form = new AgreeForm(model, acts.agree(), acts.keep());
        hand.setAccessibleText(TEXTS.say("hand"));
        hand.setPromptText("9600,8N1,surgard");
        HBox head = new HBox(Texting.whole(TEXTS.say("title"), "title"), mode, Texting.gap(), steps);
        head.getStyleClass().addAll("panel", "finder-head");
        steps.getStyleClass().add("finder-steps");
        ports.getStyleClass().add("finder-ports");
        KeyCap look = new KeyCap("F5");
        ports.setRight(large ? new Node[] {look, Texting.wrapped(TEXTS.say("look"), "small")} : new Node[] {look});
        agree.getStyleClass().add("finder-agree");
        problems.getStyleClass().add("finder-problems");
        problems.setSub("");
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox columns = new HBox(ports, says, agree);
        columns.getStyleClass().add("finder-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().setAll(head, columns, problems);
        getStyleClass().add("finder");
        getStylesheets()
                .add(Objects.requireNonNull(FinderView.class.getResource("/org/duressdesk/ui/setup/setup.css"))
                        .toExternalForm());
        refresh();
    }

    AgreeForm form() {
        return form;
    }

    /** What stands in the field of typed settings. */
    String typed() {
        return hand.getText();
    }

    /** Opens or closes the field of typed settings. */
    void typing(boolean on) {
        typing = on;
        handWrong.setText("");
        refresh();
        if (on) {
            hand.requestFocus();
        }
    }

    boolean isTyping() {
        return typing;
    }

    void wrong(String sentence) {
        handWrong.setText(sentence);
    }

    void refresh() {
        Step step = model.step();
        mode.setText(
                step == Step.PROVE
                        ? TEXTS.say(
                                "answering",
                                model.chosenPort()
                                        .map(port -> port.port().shortName())
                                        .orElse(""))
                        : TEXTS.say("listening"));
        steps.getChildren()
                .setAll(
                        step(Step.PORT, "step.port"),
                        step(Step.LISTEN, "step.listen"),
                        step(Step.AGREE, "step.agree"),
                        step(Step.PROVE, "step.prove"));
        showPorts();
        says.show(model.chosenPort(), model.offer(), model.connection(), zone);
        showRight(step);
        problems.header()
                .getChildren()
                .setAll(
                        Texting.whole(TEXTS.say("problems"), "head", "problems-title"),
                        Texting.label(TEXTS.say("problems.found"), "small", "text-3", "problems-found"),
                        Texting.label(TEXTS.say("problems.do"), "small", "text-3", "problems-do"),
                        Texting.gap(),
                        Texting.whole(more(), "small", "text-3"));
        problems.setBody(false, ProblemRows.of(model.picture(), system, zone).toArray(Node[]::new));
    }

    private String more() {
        int left = model.problems().size() - ProblemRows.MOST;
        return left > 0 ? TEXTS.say("problems.more", left) : "";
    }

    private void showPorts() {
        int chosen = model.chosenPort().map(model.picture().ports()::indexOf).orElse(-1);
        VBox rows = new VBox();
        rows.getChildren().setAll(PortRows.of(model.picture(), chosen, acts.choose()));
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText(TEXTS.say("ports"));
        VBox remember = new VBox(
                Texting.sentence(TEXTS.say("ports.remember"), "small"),
                Texting.sentence(TEXTS.say("ports.cannot"), "small"));
        remember.getStyleClass().add("finder-remember");
        HBox foot = Texting.row("finder-foot", new KeyCap("V"), Texting.wrapped(TEXTS.say("hand"), "small"));
        foot.setOnMouseClicked(click -> acts.hand().run());
        foot.setAccessibleRole(AccessibleRole.TEXT);
        foot.setAccessibleText(TEXTS.say("hand.key", TEXTS.say("hand")));
        portList.setContent(new VBox(rows, remember));
        VBox.setVgrow(portList, Priority.ALWAYS);
        ports.setBody(true, new VBox(portList, foot));
    }

    private Node step(Step which, String key) {
        Step now = model.step();
        int number = which.ordinal() + 1;
        String name = TEXTS.say(key);
        boolean done = which.compareTo(now) < 0 || which == Step.PROVE && model.proved();
        HBox step = Texting.row(
                "finder-step",
                done
                        ? new GlyphIcon(Glyph.DONE, Token.TEXT2, 20)
                        : Texting.whole(String.valueOf(number), which == now ? "strong" : "text-3"),
                Texting.whole(name, which == now ? "strong" : "text-2"));
        Texting.style(step, "done", which.compareTo(now) < 0);
        Texting.style(step, "now", which == now);
        step.setAccessibleRole(AccessibleRole.TEXT);
        step.setAccessibleText(
                done ? TEXTS.say("step.done", name) : TEXTS.say(which == now ? "step.now" : "step.open", number, name));
        return step;
    }

    private void showRight(Step step) {
        agree.setRight(Texting.wrapped(TEXTS.say("step.of", step.ordinal() + 1), "small", "text-3"));
        Optional<PortPicture> port = model.chosenPort();
        Optional<Recognition> offer = model.offer();
        Texting.style(agree, "now", step == Step.AGREE || step == Step.PROVE || typing);
        if (typing) {
            agree.setTitle(TEXTS.say(
                    "hand.title", port.map(one -> one.port().shortName()).orElse("")));
            agree.setBody(true, handForm());
        } else if (step == Step.PROVE) {
            agree.setTitle(TEXTS.say("prove"));
            agree.setBody(true, proof(offer));
        } else if (step == Step.AGREE && port.isPresent() && offer.isPresent()) {
            agree.setTitle(TEXTS.say("agree"));
            form.show(port.get(), offer.get());
            if (form.getParent() == null || !agree.getChildren().contains(form)) {
                agree.setBody(true, form);
            }
        } else {
            agree.setTitle(TEXTS.say("agree"));
            agree.setBody(true, waiting(offer));
        }
    }

    private Node waiting(Optional<Recognition> offer) {
        VBox body =
                new VBox(Texting.sentence("*" + model.cannotAgree() + "*"), Texting.sentence(TEXTS.say("listening")));
        body.getStyleClass().add("agree-form");
        if (offer.isPresent() && model.listenOnly()) {
            ActButton again = ActButton.primary(TEXTS.say("agree"), "Enter");
            again.setMaxWidth(Double.MAX_VALUE);
            again.setOnAction(pressed -> acts.agree().run());
            body.getChildren().setAll(Texting.sentence(TEXTS.say("listening")), Texting.gap(), again);
        }
        return body;
    }

    private Node proof(Optional<Recognition> offer) {
        HBox sign = Texting.row(
                "agree-byte",
                model.proved()
                        ? new GlyphIcon(Glyph.DONE, Token.TEXT1, 40)
                        : new StateIcon(Sign.TROUBLE, DeviceKind.FIXED, "", 40),
                Texting.sentence("*" + model.proof() + "*"));
        sign.getStyleClass().add("raised");
        VBox body = new VBox(sign);
        offer.ifPresent(is -> body.getChildren()
                .add(Texting.sentence(TEXTS.say("prove.line", is.form(), FinderWords.family(is.protocol())))));
        body.getStyleClass().add("agree-form");
        ActButton done = model.proved()
                ? ActButton.primary(TEXTS.say("prove.done"), "Enter")
                : ActButton.plain(TEXTS.say("prove.done"), "Esc");
        done.setMaxWidth(Double.MAX_VALUE);
        done.setOnAction(pressed -> acts.done().run());
        body.getChildren().addAll(Texting.gap(), done);
        return body;
    }

    private Node handForm() {
        ActButton use = ActButton.primary(TEXTS.say("hand.use"), "Enter");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(pressed -> acts.useHand().run());
        VBox body = new VBox(
                Texting.sentence(TEXTS.say("hand.why")),
                Texting.wrapped(TEXTS.say("hand.form"), "small", "text-3"),
                hand,
                handWrong,
                Texting.gap(),
                use);
        body.getStyleClass().add("agree-form");
        return body;
    }

    /** Moves what is higher than its place, by most of a page. */
    void page(int by) {
        lookupAll(".scroll-pane").stream().map(ScrollPane.class::cast).forEach(pane -> {
            double hidden = pane.getContent().getLayoutBounds().getHeight() - pane.getHeight();
            if (hidden > 0) {
                pane.setVvalue(Math.clamp(pane.getVvalue() + by * 0.8 * pane.getHeight() / hidden, 0, 1));
            }
        });
    }

    /** Everything on the page as text. */
    List<String> page() {
        return FinderPage.text(model.picture(), system, zone);
    }
}
