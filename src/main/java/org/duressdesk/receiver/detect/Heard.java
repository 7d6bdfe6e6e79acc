package org.duressdesk.receiver.detect;

import java.util.List;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.receiver.capture.Capture.Piece;

/**
 * What one way of opening the port let through.
 *
 * @param damaged bytes that the line itself called damaged, where it counts them
 */
public record Heard(LineForm at, List<Piece> pieces, long damaged) {
    /** Silence that separates messages. */
    public static final long PAUSE_NANOS = 200_000_000L;

    public Heard {
        pieces = List.copyOf(pieces);
    }

    /** How many bytes came. */
    public long bytes() {
        return pieces.stream().mapToLong(piece -> piece.bytes().length).sum();
    }

    /** How many messages came, judged by the silence between them. */
    public int bursts() {
        int count = 0;
        long last = Long.MIN_VALUE / 2;
        for (Piece piece : pieces) {
            count += piece.bytes().length > 0 && piece.nanos() - last > PAUSE_NANOS ? 1 : 0;
            last = piece.bytes().length > 0 ? piece.nanos() : last;
        }
        return count;
    }
}
