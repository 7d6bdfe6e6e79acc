package org.duressdesk.receiver.detect;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.receiver.capture.Capture.Piece;

/**
 * A wire: messages are serialised bit by bit in one form, and sampled in another, as a receiving chip does: it waits for
 * a falling edge, looks at the middle of each bit, and calls a byte damaged when its stop bit or its parity is wrong.
 */
public final class Uart {
    private record Edge(double at, int level) {}

    private final LineForm form;
    private final List<Edge> edges = new ArrayList<>(List.of(new Edge(-1, 1)));
    private double now;

    public Uart(LineForm sending) {
        this.form = sending;
    }

    /** Sends a message at a time in seconds, or when the one before has ended. */
    public Uart send(double at, byte[] message) {
        now = Math.max(now, at);
        for (byte one : message) {
            bit(0);
            int ones = 0;
            for (int i = 0; i < form.dataBits(); i++) {
                int value = one >> i & 1;
                ones += value;
                bit(value);
            }
            switch (form.parity()) {
                case 'E' -> bit(ones % 2);
                case 'O' -> bit(1 - ones % 2);
                case 'M' -> bit(1);
                case 'S' -> bit(0);
                default -> {}
            }
            for (int i = 0; i < form.stopBits(); i++) {
                bit(1);
            }
        }
        return this;
    }

    private void bit(int level) {
        if (edges.getLast().level != level) {
            edges.add(new Edge(now, level));
        }
        now += 1.0 / form.baud();
    }

    /** What a port open in this form hears; damaged bytes are dropped and counted, as the kernel does. */
    public Heard listen(LineForm at) {
        List<Piece> pieces = new ArrayList<>();
        long damaged = 0;
        boolean broken = false;
        double bit = 1.0 / at.baud();
        double from = 0;
        int edge = 0;
        while (true) {
            while (edge < edges.size() && (edges.get(edge).at < from || edges.get(edge).level == 1)) {
                edge++;
            }
            if (edge == edges.size()) {
                return new Heard(at, pieces, damaged);
            }
            double start = edges.get(edge).at;
            double middle = start + 1.5 * bit;
            int value = 0;
            int ones = 0;
            for (int i = 0; i < at.dataBits(); i++, middle += bit) {
                int level = level(middle);
                ones += level;
                value |= level << i;
            }
            boolean right = true;
            if (at.parity() != 'N') {
                int level = level(middle);
                middle += bit;
                right = switch (at.parity()) {
                    case 'E' -> (ones + level) % 2 == 0;
                    case 'O' -> (ones + level) % 2 == 1;
                    case 'M' -> level == 1;
                    default -> level == 0;
                };
            }
            boolean whole = level(middle) == 1 && right;
            if (whole) {
                pieces.add(new Piece(Math.round(middle * 1e9), new byte[] {(byte) value}, broken));
            } else {
                damaged++;
            }
            broken = !whole;
            // After a missing stop bit the chip waits for the line to go high; the next falling edge starts a byte.
            from = middle;
        }
    }

    private int level(double at) {
        int low = 0;
        int high = edges.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (edges.get(mid).at <= at) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return edges.get(low).level;
    }
}
