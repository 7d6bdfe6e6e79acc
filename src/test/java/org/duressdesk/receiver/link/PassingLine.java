package org.duressdesk.receiver.line;

/** A line that passes all on: for lines that are ill in one way only. */
public class PassingLine implements ByteLine {
    private final ByteLine line;

    public PassingLine(ByteLine line) {
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
    public void write(byte[] bytes) throws LineLost {
        line.write(bytes);
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
