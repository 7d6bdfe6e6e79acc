package org.duressdesk.receiver.frame;

import java.util.List;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.signal.Frame;

/** A reader whose frames say what the site's rules for this line make of them. */
public final class RuledReader implements FrameReader {
    private final FrameReader reader;
    private final Ruling ruling;

    private RuledReader(FrameReader reader, LineRules rules) {
        this.reader = reader;
        this.ruling = new Ruling(rules);
    }

    /** The reader itself where there are no rules. */
    public static FrameReader of(FrameReader reader, LineRules rules) {
        return rules.equals(LineRules.NONE) ? reader : new RuledReader(reader, rules);
    }

    /** One frame as the rules see it. */
    public static Frame ruled(Frame frame, LineRules rules) {
        return rules.equals(LineRules.NONE) ? frame : new Ruling(rules).of(frame);
    }

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        return ruled(reader.accept(bytes, offset, length));
    }

    @Override
    public List<Frame> gap() {
        return ruled(reader.gap());
    }

    @Override
    public boolean partial() {
        return reader.partial();
    }

    @Override
    public void lineError() {
        reader.lineError();
    }

    private List<Frame> ruled(List<Frame> frames) {
        return frames.isEmpty() ? frames : frames.stream().map(ruling::of).toList();
    }
}
