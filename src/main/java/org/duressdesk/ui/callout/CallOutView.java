package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.WholeRows;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The call-out panel: finished steps, the one to do now, what comes, a note, and the way to resolve. */
public final class CallOutView extends Panel {
    private static final Texts TEXTS = Texts.of("callout");

    private final boolean large;
    private final Label progress = Texting.whole("", "small", "text-3");
    private final WholeRows done = new WholeRows("steps-done");
    private final WholeRows folded = new WholeRows("steps-done");
    private final StepCard card;
    private final WholeRows next = new WholeRows("steps-next");
    private final WholeRows notes = new WholeRows("notes");
    private final NoteField note;
    private final HBox noteRow;
    private final HBox foot;
    private final Region rule = new Region();
    private final ActButton skip;
    private final ActButton resolve;
    private final Label why = Texting.label("", "small", "text-2");
    private List<Object> shown = List.of();

    /**
     * @param act  what a click asks for
     * @param note the field for notes, kept by the window so that its text survives
     */
    public CallOutView(boolean large, Consumer<DeskAction> act, NoteField note) {
        super("");
        this.large = large;
        this.note = note;
        card = new StepCard(large, act);
        skip = button(ActButton.plain(TEXTS.say("skip.act"), DeskAction.SKIP.cap()), act, DeskAction.SKIP);
        resolve = button(new ActButton(TEXTS.say("resolve.act"), DeskAction.RESOLVE.cap()), act, DeskAction.RESOLVE);
        ActButton change = button(
                ActButton.plain(TEXTS.say("change.act"), DeskAction.CHANGE_PLAN.cap()), act, DeskAction.CHANGE_PLAN);
        setRight(progress, change);
        getStyleClass().add("call-out");
        header().getStyleClass().add("call-out-header");
        why.setWrapText(true);
        why.getStyleClass().add("why-not");
        card.setMinWidth(0);
        noteRow = Texting.row("note-row", new KeyCap(DeskAction.NOTE.cap()), note);
        HBox.setHgrow(note, Priority.ALWAYS);
        foot = Texting.row("call-out-foot", skip, Texting.gap(), why, resolve);
        rule.getStyleClass().add("rule");
        notes.setMinHeight(USE_PREF_SIZE);
        titleGivesWay();
        setBody(false, rule, new StepColumn(done, folded, card, next), Texting.gap(), notes, noteRow, foot);
    }

    /**
     * Height in which the current step with all its outcomes and its whole text to read aloud is whole, pixels.
     *
     * @param low without the line above its title and the calls made so far
     */
    public double least(double width, boolean low) {
        card.low(low);
        return insets() + card.prefHeight(inside(width));
    }

    private double insets() {
        return snappedTopInset() + snappedBottomInset();
    }

    private double inside(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    /**
     * The step stays; where there is little height the notes give way first, then the field for notes (last while somebody
     * writes in it), the acts at the foot (they stand in the soft keys too) and the header.
     */
    @Override
    protected void layoutChildren() {
        double w = inside(getWidth());
        double room = getHeight() - insets() - card.prefHeight(w);
        List<Region> order = note.isFocused()
                ? List.of(noteRow, header(), rule, foot, notes)
                : List.of(header(), rule, foot, noteRow, notes);
        for (Region part : order) {
            double high = snapSizeY(part.prefHeight(w));
            boolean fits = high <= room;
            part.setVisible(fits);
            part.setManaged(fits);
            room -= fits ? high : 0;
        }
        super.layoutChildren();
    }

    private static ActButton button(ActButton button, Consumer<DeskAction> act, DeskAction action) {
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.accept(action));
        button.getStyleClass().add("foot-act");
        return button;
    }

    public void show(CallOutPicture picture) {
        setTitle(large ? TEXTS.say("plan.title", picture.title()) : picture.title());
        progress.setText(picture.progress());
        List<Object> lists = List.of(picture.done(), picture.next(), picture.notes());
        if (!lists.equals(shown)) {
            shown = lists;
            done.getChildren().setAll(doneRows(picture));
            folded.getChildren()
                    .setAll(picture.folded().stream().map(this::doneRow).toList());
            next.getChildren().setAll(nextRows(picture));
            List<String> written = picture.notes()
                    .subList(
                            Math.max(0, picture.notes().size() - (large ? 2 : 1)),
                            picture.notes().size());
            notes.getChildren()
                    .setAll(written.stream()
                            .map(n -> (Node) Texting.label(n, "small", "text-2"))
                            .toList());
        }
        card.show(picture);
        skip.refuse(picture.cannotSkip());
        String reason = large ? picture.cannotResolve() : picture.cannotResolveShort();
        if (!Objects.equals(resolve.refusal(), picture.cannotResolve())) {
            resolve.refuse(picture.cannotResolve());
        }
        why.setText(reason);
    }

    private List<Node> doneRows(CallOutPicture picture) {
        List<CallOutPicture.Done> rows = large && picture.done().size() <= 7
                ? picture.done()
                : picture.folded().stream().toList();
        return rows.stream().map(this::doneRow).toList();
    }

    private Node doneRow(CallOutPicture.Done step) {
        Label title = Texting.words(step.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label at = Texting.whole(step.at(), "strong", "step-time");
        HBox row = Texting.row(
                "step-done",
                step.skipped() ? new KeyCap(DeskAction.SKIP.cap()) : new GlyphIcon(Glyph.DONE, Token.TEXT2, 20),
                Texting.whole(step.number(), "strong", "step-number"),
                title,
                Texting.whole(step.outcome(), "step-outcome"),
                at);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(step.number() + " " + step.title() + ", " + step.outcome() + ", " + step.at());
        return row;
    }

    private List<Node> nextRows(CallOutPicture picture) {
        List<Node> rows = new ArrayList<>();
        picture.next().forEach(step -> {
            HBox row = Texting.row(
                    "step-next",
                    new GlyphIcon(Glyph.OPEN, Token.TEXT3, 20),
                    Texting.whole(Integer.toString(step.number()), "small", "text-3", "step-number"),
                    Texting.label(step.title(), "small", "text-3"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setAccessibleRole(AccessibleRole.LIST_ITEM);
            row.setAccessibleText(step.number() + " " + step.title());
            rows.add(row);
        });
        return rows;
    }
}
