package org.duressdesk.ui.queue;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.ItemRow;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.SectionHead;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.ValueCell;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.theme.Token;

/** Builds the node of one block. */
final class BlockNodes {
    private final boolean large;
    private final Consumer<DeskAction> act;
    private final PressNodes presses;

    BlockNodes(boolean large, Consumer<DeskAction> act, Consumer<Waiting.Key> choose) {
        this.large = large;
        this.act = act;
        presses = new PressNodes(large, choose);
    }

    Node of(Block block) {
        return switch (block) {
            case Block.Title title -> Texting.row("block-title", Texting.label(title.text(), "title"));
            case Block.Lines lines -> lines(lines);
            case Block.Section section -> new SectionHead(section.title(), section.right());
            case Block.Item item ->
                new ItemRow(
                        new StateIcon(item.sign(), item.kind(), "", large ? 34 : 28),
                        item.strong(),
                        item.rest(),
                        item.below(),
                        item.value(),
                        item.valueBelow());
            case Block.Card card -> presses.card(card);
            case Block.Whole whole -> whole(whole);
            case Block.Deadline deadline -> DeadlineNodes.of(deadline, large);
            case Block.Rule rule -> rule(rule);
            case Block.Act button -> button(button);
            case Block.FourActs acts -> fourActs(acts);
            case Block.Rows rows -> presses.list(rows);
            case Block.Tiles tiles -> presses.list(tiles);
            case Block.Todo todo -> todo(todo);
            case Block.Happened happened -> happened(happened);
            case Block.NowCard card -> nowCard(card);
            case Block.Spring spring -> Texting.gap();
        };
    }

    /** Brings the node of an earlier block up to date, if that can be done without making it anew. */
    boolean turn(Node node, Block after) {
        if (after instanceof Block.Section section && node instanceof SectionHead head) {
            head.set(section.title(), section.right());
            return true;
        }
        return presses.turn(node, after);
    }

    private static Node happened(Block.Happened happened) {
        Label what = Texting.label(happened.what());
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        return Texting.row("block-happened", Texting.whole(happened.at(), "strong"), what);
    }

    private Node whole(Block.Whole whole) {
        HBox cells = Texting.row("whole-cells");
        whole.cells().forEach(c -> cells.getChildren().add(new ValueCell(c.label(), c.value(), "strong")));
        VBox frame = new VBox(presses.card(whole.card()), cells, button(whole.act()));
        frame.getStyleClass().addAll("block-whole", whole.card().red() ? "red" : "amber");
        VBox place = new VBox(frame);
        place.getStyleClass().add("block-card-place");
        return place;
    }

    private static Node lines(Block.Lines lines) {
        VBox box = new VBox();
        box.getStyleClass().add(lines.small() ? "block-lines-small" : "block-lines");
        lines.lines()
                .forEach(
                        l -> box.getChildren().add(lines.small() ? Texting.sentence(l, "small") : Texting.sentence(l)));
        return box;
    }

    private Node rule(Block.Rule rule) {
        VBox words =
                Texting.column(Pos.CENTER_LEFT, Texting.label(rule.first(), "strong"), Texting.label(rule.second()));
        return Texting.row(
                "block-rule",
                new GlyphIcon(rule.silent() ? Glyph.SILENT : Glyph.AUDIBLE, Token.TEXT1, large ? 44 : 36),
                words);
    }

    private Node button(Block.Act block) {
        ActButton button = act(block);
        HBox row = Texting.row("block-act", button);
        HBox.setHgrow(button, Priority.ALWAYS);
        return row;
    }

    private ActButton act(Block.Act block) {
        ActButton button = block.primary()
                ? ActButton.primary(block.label(), block.action().cap())
                : new ActButton(block.label(), block.action().cap());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(e -> act.accept(block.action()));
        button.refuse(block.refused());
        return button;
    }

    private static Node fourActs(Block.FourActs acts) {
        VBox box = new VBox();
        box.getStyleClass().add("four-acts");
        for (Block.FourActs.One one : acts.acts()) {
            boolean done = one.when() == Block.FourActs.When.DONE;
            Node mark = done ? new GlyphIcon(Glyph.DONE, Token.TEXT2, 20) : new KeyCap(one.key());
            HBox place = Texting.row("four-mark", mark);
            place.setAlignment(Pos.CENTER);
            String ink = one.when() == Block.FourActs.When.NOW ? "strong" : done ? "text-2" : "text-3";
            HBox row = Texting.row(
                    "four-row",
                    place,
                    Texting.whole(one.label(), ink),
                    Texting.gap(),
                    Texting.label(one.right(), "small", one.when() == Block.FourActs.When.LATER ? "text-3" : "text-2"));
            if (one.when() == Block.FourActs.When.NOW) {
                row.getStyleClass().add("now");
            }
            box.getChildren().add(row);
        }
        return box;
    }

    private static Node todo(Block.Todo todo) {
        VBox words = Texting.column(Pos.TOP_LEFT, Texting.sentence("*" + todo.first() + "*"));
        if (!todo.second().isEmpty()) {
            words.getChildren().add(Texting.sentence(todo.second(), "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Texting.row("block-todo", Texting.whole(Integer.toString(todo.number()), "strong"), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node nowCard(Block.NowCard card) {
        Label title = Texting.label(card.title(), "title");
        title.setWrapText(true);
        VBox box = new VBox(Texting.label(card.over(), "small", "text-2"), title);
        if (!card.below().isEmpty()) {
            box.getChildren().add(Texting.sentence(card.below()));
        }
        if (!card.aloud().isEmpty()) {
            VBox aloud = new VBox(
                    Texting.label(card.aloudHead(), "small", "text-3"), Texting.sentence(card.aloud(), "aloud-run"));
            aloud.getStyleClass().add("aloud");
            box.getChildren().add(aloud);
        }
        if (!card.acts().isEmpty()) {
            HBox acts = Texting.row("now-acts");
            for (Block.Act one : card.acts()) {
                ActButton button = act(one);
                HBox.setHgrow(button, one.primary() ? Priority.ALWAYS : Priority.NEVER);
                acts.getChildren().add(button);
            }
            box.getChildren().add(acts);
        }
        box.getStyleClass().add("block-now-card");
        return box;
    }
}
