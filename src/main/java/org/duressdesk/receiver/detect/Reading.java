package org.duressdesk.receiver.detect;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.receiver.capture.Capture.Piece;

/**
 * Bytes as they are under one form of line. A port open at 8N1 hears seven bits with parity whole: the parity stands in
 * the highest bit. So one opening of the port tries 8N1, 7E1, 7O1 and 7M1 at once (7S1 reads as 8N1).
 *
 * @param wrong which of the bytes had the wrong parity, in their order
 */
record Reading(LineForm form, List<Piece> pieces, List<Boolean> wrong) {
    Reading {
        pieces = List.copyOf(pieces);
        wrong = List.copyOf(wrong);
    }

    static List<Reading> of(Heard heard) {
        List<Reading> all = new ArrayList<>();
        all.add(new Reading(heard.at(), heard.pieces(), List.of()));
        if (heard.bytes() > 0 && heard.at().dataBits() == 8 && heard.at().parity() == 'N') {
            for (char parity : new char[] {'E', 'O', 'M'}) {
                all.add(sevenBits(heard, parity));
            }
        }
        return all;
    }

    private static Reading sevenBits(Heard heard, char parity) {
        List<Piece> pieces = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        for (Piece piece : heard.pieces()) {
            byte[] bytes = piece.bytes();
            for (int i = 0; i < bytes.length; i++) {
                int ones = Integer.bitCount(bytes[i] & 0xFF);
                wrong.add(
                        switch (parity) {
                            case 'E' -> ones % 2 != 0;
                            case 'O' -> ones % 2 == 0;
                            default -> (bytes[i] & 0x80) == 0;
                        });
                bytes[i] &= 0x7F;
            }
            pieces.add(new Piece(piece.nanos(), bytes, piece.damaged()));
        }
        return new Reading(new LineForm(heard.at().baud(), 7, parity, heard.at().stopBits()), pieces, wrong);
    }

    long parityWrong() {
        return wrong.stream().filter(Boolean::booleanValue).count();
    }

    /** A form that the bytes themselves rule out: most of them would have been thrown away. */
    boolean ruledOut() {
        return parityWrong() * 10 > wrong.size();
    }
}
