package org.duressdesk.simulator.port;

import java.util.concurrent.TimeUnit;
import org.duressdesk.simulator.port.Ear.Heard;

/** What the families listen for (protocols.md section 0, B.1, E, H). */
public final class Ears {
    private static final byte ACK = 0x06;
    private static final byte NAK = 0x15;
    private static final Heard PART = new Heard.Part();
    private static final Heard ACCEPTED = new Heard.Accepted();
    private static final Heard REFUSED = new Heard.Refused();
    private static final Heard STRAY = new Heard.Stray();

    private Ears() {}

    /** One byte, 06h or 15h; {@code length} when four digits of length stand before it (B32). */
    public static Ear oneByte(boolean length) {
        return (one, nanos) ->
                one == ACK ? ACCEPTED : one == NAK ? REFUSED : length && (one == '0' || one == '5') ? PART : STRAY;
    }

    /** An Ademco 685: one byte, or S, which is answered once and then ignored for 10 s. */
    public static Ear ademco685(String okay) {
        Ear plain = oneByte(false);
        return new Ear() {
            private long deafUntil = Long.MIN_VALUE;

            @Override
            public Heard hear(byte one, long nanos) {
                if (one != 'S') {
                    return plain.hear(one, nanos);
                }
                boolean deaf = nanos < deafUntil;
                deafUntil = deaf ? deafUntil : nanos + TimeUnit.SECONDS.toNanos(10);
                return new Heard.Asked(deaf ? "" : okay);
            }
        };
    }

    /** The letters OK. */
    public static Ear letters() {
        return new Ear() {
            private boolean o;

            @Override
            public Heard hear(byte one, long nanos) {
                boolean ok = o && one == 'K';
                o = one == 'O';
                return ok ? ACCEPTED : o ? PART : STRAY;
            }
        };
    }

    /** Inovonics: {@code 06 02 08}, or {@code 15 03}, an error and a check. */
    public static Ear framed() {
        return new Ear() {
            private final byte[] held = new byte[4];
            private int count;

            @Override
            public Heard hear(byte one, long nanos) {
                if (count == 0 && one != ACK && one != NAK) {
                    return STRAY;
                }
                held[count++] = one;
                if (count < (held[0] == ACK ? 3 : 4)) {
                    return PART;
                }
                count = 0;
                boolean accepted = held[0] == ACK && held[1] == 2 && held[2] == 8;
                boolean refused = held[0] == NAK && held[1] == 3 && (byte) (held[0] + held[1] + held[2]) == held[3];
                return accepted ? ACCEPTED : refused ? REFUSED : STRAY;
            }
        };
    }

    /** Lines with questions. */
    public static Ear questions(java.util.function.Function<String, String> answer) {
        return new Ear() {
            private final StringBuilder line = new StringBuilder();

            @Override
            public Heard hear(byte one, long nanos) {
                if (one != '\n' && line.length() < 80) {
                    line.append((char) (one & 0xFF));
                    return PART;
                }
                String asked = line.toString().strip();
                line.setLength(0);
                String reply = answer.apply(asked);
                return reply.isEmpty() ? STRAY : new Heard.Asked(reply);
            }
        };
    }
}
