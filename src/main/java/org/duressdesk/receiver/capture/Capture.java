package org.duressdesk.receiver.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;

/**
 * What a line said, and when. Two forms of file hold it:
 *
 * <p>text, as {@link CaptureWriter} writes it: the first line is {@value #HEAD}; lines that begin with {@code #} are
 * remarks; every other line is the nanoseconds since the recording began, a space, and the bytes that came then as
 * hexadecimal (spaces and colons between them allowed); {@code !} instead of bytes says that the line reported damaged
 * bytes there; a remark {@value #BEGAN} and an instant says when the recording began, so that a message that tells its own
 * time is judged by that day;
 *
 * <p>binary: nothing but the bytes, for example the files of sample-data/captures. Times are then unknown.
 *
 * @param pieces in the order of their times
 * @param timed  false for a binary file: its one piece stands at 0
 * @param began  when the recording began, where the file says it
 */
public record Capture(List<Piece> pieces, boolean timed, Optional<Instant> began) {
    /** The first line of a text capture. */
    public static final String HEAD = "# duressdesk capture 1";

    /** How the remark begins that says when. */
    public static final String BEGAN = "# began ";

    /** More than any receiver says in a week; a larger file is refused. */
    private static final long LARGEST = 256L << 20;

    /** Bytes that came together; {@code damaged} when the line had reported parity, framing, overrun or break before them. */
    public record Piece(long nanos, byte[] bytes, boolean damaged) {
        public Piece {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece
                    && nanos == piece.nanos
                    && damaged == piece.damaged
                    && Arrays.equals(bytes, piece.bytes);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(nanos) * 31 + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return nanos + " " + (damaged ? "! " : "") + HexFormat.of().formatHex(bytes);
        }
    }

    public Capture {
        pieces = List.copyOf(pieces);
    }

    /** Without a day. */
    public Capture(List<Piece> pieces, boolean timed) {
        this(pieces, timed, Optional.empty());
    }

    /** When what came {@code nanos} into the recording came, where the recording says when it began. */
    public Optional<Instant> at(long nanos) {
        return began.map(start -> start.plusNanos(nanos));
    }

    /**
     * Reads a file of either form.
     *
     * @throws IOException with one sentence when it cannot be read, is too large, or a line of it is malformed
     */
    public static Capture read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(
                    Said.of("set.capture-larger-than-256-mib", file).words());
        }
        return of(Files.readAllBytes(file));
    }

    /** The same from bytes. */
    public static Capture of(byte[] content) throws IOException {
        if (!isText(content)) {
            return new Capture(content.length == 0 ? List.of() : List.of(new Piece(0, content, false)), false);
        }
        List<Piece> pieces = new ArrayList<>();
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\\R");
        Optional<Instant> began = Optional.empty();
        boolean damaged = false;
        long last = 0;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                began = began.isPresent() ? began : began(line);
                continue;
            }
            int space = line.indexOf(' ');
            String said = space < 0 ? "" : line.substring(space + 1).strip();
            try {
                long nanos = Long.parseLong(space < 0 ? line : line.substring(0, space));
                if (nanos < last || said.isEmpty()) {
                    throw new NumberFormatException();
                }
                last = nanos;
                if (said.equals("!")) {
                    damaged = true;
                } else {
                    pieces.add(new Piece(nanos, HexFormat.of().parseHex(said.replaceAll("[\\s:]", "")), damaged));
                    damaged = false;
                }
            } catch (IllegalArgumentException malformed) {
                throw new IOException(Said.of("set.line-capture-not-nanoseconds-none", (i + 1), line)
                        .words());
            }
        }
        if (damaged) {
            pieces.add(new Piece(last, new byte[0], true));
        }
        return new Capture(pieces, true, began);
    }

    private static Optional<Instant> began(String remark) {
        try {
            return remark.startsWith(BEGAN)
                    ? Optional.of(Instant.parse(remark.substring(BEGAN.length()).strip()))
                    : Optional.empty();
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }

    /** True for the text form. */
    public static boolean isText(byte[] content) {
        byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    /** All bytes in their order. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.writeBytes(piece.bytes));
        return all.toByteArray();
    }
}
