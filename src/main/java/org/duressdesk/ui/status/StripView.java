package org.duressdesk.ui.status;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.AgeBar;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.Wrapped;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.PulseDial;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The status strip: never covered, not even by replay. */
public final class StripView extends HBox {
    private static final Texts TEXTS = Texts.of("window");

    private final Label desk = value("small", "text-3");
    private final Label site = value("strong");
    private final PulseDial dial;
    private final Label receiverTop = whole("small", "text-3");
    private final Label receiver = whole("strong");
    private final HBox ageBox = new HBox();
    private final Label sound = value("strong");
    private final Label journal = value("strong");
    private final Count onTest;
    private final Count out;
    private final Count trouble;
    private final Label operatorTop = value("small", "text-3");
    private final Label operator = value("strong");
    private final Label date = value("small", "text-3");
    private final Label clock = whole("strip-clock");
    private final boolean large;
    private AgeBar age;
    private double limit;
    private long step = -1;
    private Object shown = "";
    private boolean dead;

    public StripView(boolean large) {
        this.large = large;
        dial = new PulseDial(large ? 40 : 34);
        age = new AgeBar(65, 30, large ? 190 : 138, large ? 6 : 5);
        limit = 65;
        onTest = new Count(Sign.ON_TEST, TEXTS.say(large ? "strip.test" : "strip.test.short"), large);
        out = new Count(Sign.OUT_OF_SERVICE, TEXTS.say(large ? "strip.out" : "strip.out.short"), large);
        trouble = new Count(Sign.TROUBLE, TEXTS.say("strip.trouble"), large);
        getStyleClass().add("strip");
        setAccessibleRole(AccessibleRole.TEXT);
        ageBox.getChildren().setAll(age);
        VBox heard = new VBox(receiverTop, receiver, ageBox);
        heard.setAlignment(Pos.CENTER_LEFT);
        heard.getStyleClass().add("strip-heard");
        HBox journalPart = segment(two(label("strip.journal"), journal));
        if (large) {
            journalPart.getChildren().addFirst(new GlyphIcon(Glyph.JOURNAL, Token.TEXT2, 26));
        }
        VBox time = new VBox(date, clock);
        time.setAlignment(Pos.CENTER_RIGHT);
        time.getStyleClass().add("strip-time");
        HBox last = segment(two(operatorTop, operator));
        last.getStyleClass().add("strip-operator");
        HBox right = segment(time);
        right.getStyleClass().add("strip-last");
        HBox first = segment(two(desk, site));
        first.getStyleClass().add("strip-first");
        getChildren()
                .setAll(
                        first,
                        segment(dial, heard),
                        segment(
                                new GlyphIcon(Glyph.AUDIBLE, Token.TEXT2, large ? 26 : 20),
                                two(label("strip.sound"), sound)),
                        journalPart,
                        onTest,
                        out,
                        trouble,
                        Texting.gap(),
                        last,
                        right);
    }

    public void show(StripPicture picture) {
        if (picture.equals(shown)) {
            return;
        }
        shown = picture;
        desk.setText(picture.desk());
        site.setText(picture.site());
        if (picture.step() != step || picture.receiverDead() != dead) {
            step = picture.step();
            dead = picture.receiverDead();
            dial.show(step, dead);
        }
        receiverTop.setText(picture.receiverTop());
        receiver.setText(picture.receiverLine());
        if (limit != picture.receiverLimit()) {
            limit = picture.receiverLimit();
            age = new AgeBar(limit, Math.max(1, (limit - 5) / 2), large ? 190 : 138, large ? 6 : 5);
            ageBox.getChildren().setAll(age);
        }
        age.show(picture.receiverAge(), picture.receiverDead());
        sound.setText(picture.sound());
        mark(sound, picture.soundBad());
        journal.setText(picture.journal());
        mark(journal, picture.journalBad());
        onTest.show(picture.onTest());
        out.show(picture.outOfService());
        trouble.show(picture.trouble());
        operatorTop.setText(picture.operatorTop());
        operator.setText(picture.operator());
        date.setText(picture.date());
        clock.setText(picture.clock());
        setAccessibleText(String.join(
                ". ",
                picture.site(),
                picture.receiverTop() + " " + picture.receiverLine(),
                TEXTS.say("strip.sound") + " " + picture.sound(),
                TEXTS.say("strip.journal") + " " + picture.journal(),
                TEXTS.say("strip.trouble") + " " + picture.trouble(),
                picture.operatorTop() + " " + picture.operator()));
    }

    /** The date is the last to take a second line: the clock below it stays where the eye looks for it. */
    @Override
    protected void layoutChildren() {
        double beside = minWidth(-1) - date.minWidth(-1);
        boolean room = beside + date.prefWidth(-1) <= getWidth();
        date.setMinWidth(room ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        super.layoutChildren();
    }

    private static void mark(Label label, boolean bad) {
        Texting.style(label, "trouble-text", bad);
        Texting.style(label, "strong", !bad);
    }

    private static Label value(String... styles) {
        return inTwo("", styles);
    }

    /** What stands above the age bar, or is read at a glance: on one line in any language. */
    private static Label whole(String... styles) {
        return Texting.whole("", styles);
    }

    private static Label label(String key) {
        return inTwo(TEXTS.say(key), "small", "text-3");
    }

    private static Label inTwo(String text, String... styles) {
        Label label = new Wrapped(text).twoLines();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static VBox two(Node above, Node below) {
        VBox box = new VBox(above, below);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("strip-two");
        return box;
    }

    private static HBox segment(Node... nodes) {
        return Texting.row("strip-segment", nodes);
    }

    /** A count with its sign; grey while zero. */
    private static final class Count extends HBox {
        private final Label number = value("strong");

        Count(Sign sign, String label, boolean large) {
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().addAll("strip-segment", "strip-count");
            getChildren()
                    .setAll(
                            new StateIcon(sign, DeviceKind.FIXED, "", large ? 30 : 26),
                            two(inTwo(label, "small", "text-3"), number));
        }

        public void show(int count) {
            number.setText(Integer.toString(count));
            Texting.style(this, "zero", count == 0);
        }
    }
}
