package org.duressdesk.ui.common.art;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.Ink.When;
import org.duressdesk.ui.theme.Token;

/** A state with how many: an octagon that holds the number, or another sign with the number beside it. */
public final class CountBadge extends HBox {
    /** @param px side of the sign; octagons are drawn a little larger */
    public CountBadge(Sign sign, int count, double px) {
        super(3);
        setAlignment(Pos.CENTER_LEFT);
        if (sign == Sign.UNACKNOWLEDGED || sign == Sign.ACKNOWLEDGED) {
            getChildren().add(new Octagon(sign, Integer.toString(count), px + (count > 9 ? 12 : 6)));
        } else {
            Label number = new Label(Integer.toString(count));
            number.getStyleClass().addAll("small", "strong");
            getChildren().addAll(new StateIcon(sign, DeviceKind.FIXED, "", px), number);
        }
        setAccessibleText(Say.it("sign.count", sign.words(), count));
    }

    private static final class Octagon extends Box {
        Octagon(Sign sign, String count, double px) {
            super(px, 44);
            double type = count.length() > 1 ? 21 : 25;
            boolean open = sign == Sign.UNACKNOWLEDGED;
            Piece.Word word = new Piece.Word(count, 0, 9, type, open ? Token.ON_ALARM : Token.TEXT1);
            draw(
                    open
                            ? List.of(new Piece.Path(Art.OCTAGON, Ink.fill(Token.ALARM)), word)
                            : List.of(
                                    new Piece.Path(
                                            Art.OCTAGON,
                                            Ink.line(Token.ON_ACK, 9).when(When.BANDED)),
                                    new Piece.Path(Art.OCTAGON, Ink.line(Token.ACK_FILL, 6)),
                                    word),
                    Say.it("sign.count", sign.words(), count));
        }
    }
}
