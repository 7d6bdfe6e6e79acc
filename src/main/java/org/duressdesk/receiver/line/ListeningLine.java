package org.duressdesk.receiver.line;

/** A line that can only be read: what listens must not be able to send. */
public final class ListeningLine implements ByteLine {
    private final ByteLine line;

    public ListeningLine(ByteLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public int read(byte[] into) throws LineLost {
        return line.read(into);
    }

    @Override
    public int waiting() throws LineLost {
        return line.waiting();
    }

    @Override
    public void write(byte[] bytes) {
        throw new UnsupportedOperationException("this line is only listened to");
    }

    @Override
    public long lineErrors() {
        return line.lineErrors();
    }

    @Override
    public void close() {
        line.close();
    }
}
