package org.duressdesk.ui.common.art;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import org.duressdesk.ui.theme.Token;

/** One of twelve segments is lit; it moves on only when a token has gone reader, desk, screen. Dead: a cross. */
public final class PulseDial extends Box {
    private List<Token> inks = List.of();
    private boolean crossed;

    public PulseDial(double px) {
        super(px, 34);
        show(0, false);
    }

    /** @param step any number, its remainder of 12 is the lit segment */
    public void show(long step, boolean dead) {
        int lit = (int) Math.floorMod(step, 12L);
        List<Token> next = IntStream.range(0, 12)
                .mapToObj(i ->
                        dead ? Token.LINE : i == lit ? Token.TEXT1 : i == (lit + 11) % 12 ? Token.TEXT3 : Token.LINE)
                .toList();
        if (!inks.isEmpty() && dead == crossed) {
            turn(next);
            return;
        }
        inks = next;
        crossed = dead;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pieces.add(new Piece.Path(segment(Math.toRadians(i * 30)), Ink.fill(next.get(i))));
        }
        pieces.add(
                dead
                        ? new Piece.Path("M-5-5L5 5M5-5L-5 5", Ink.line(Token.TEXT1, 3))
                        : new Piece.Disc(4, Ink.fill(Token.TEXT1)));
        draw(pieces, Say.it(dead ? "dial.dead" : "dial.live"));
    }

    /** The segments stay, three of them change their ink: this happens every second. */
    private void turn(List<Token> next) {
        List<Node> segments = ((Group) getChildren().getFirst()).getChildren();
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i) != inks.get(i)) {
                segments.get(i).getStyleClass().remove("fill-" + inks.get(i).key());
                segments.get(i).getStyleClass().add("fill-" + next.get(i).key());
            }
        }
        inks = next;
    }

    private static String segment(double at) {
        return "M" + point(9, at - 0.17) + "L" + point(16, at - 0.17) + "L" + point(16, at + 0.17) + "L"
                + point(9, at + 0.17) + "Z";
    }

    private static String point(double radius, double at) {
        return String.format(Locale.ROOT, "%.2f %.2f", radius * Math.sin(at), -radius * Math.cos(at));
    }
}
