package org.duressdesk.receiver.frame;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;

/** A frame being put together from its bytes. */
public final class FrameDraft {
    private final String protocol;
    private final String rawHex;
    private final TreeMap<String, String> particulars = new TreeMap<>();
    private FrameType type = FrameType.EVENT;
    private String receiver = "";
    private String line = "";
    private List<Signal> signals = List.of();
    private String replyHex = "";
    private Said said = Said.NOTHING;
    private List<Signal> inOrder = List.of();

    public FrameDraft(String protocol, byte[] raw) {
        this.protocol = protocol;
        this.rawHex = HexFormat.of().formatHex(raw);
    }

    /** A frame without a signal: {@code REJECT} or {@code FAULT} with its reason. */
    public static Frame without(FrameType type, String protocol, byte[] raw, String replyHex, Said reason) {
        return new FrameDraft(protocol, raw)
                .type(type)
                .reply(replyHex)
                .put("reason", reason.words())
                .say(Said.of(type == FrameType.FAULT ? "frame.damaged" : "frame.undecoded", reason))
                .frame();
    }

    public FrameDraft type(FrameType what) {
        type = what;
        return this;
    }

    public FrameDraft from(String receiverText, String lineText) {
        receiver = receiverText;
        line = lineText;
        return this;
    }

    public FrameDraft reply(String hex) {
        replyHex = hex;
        return this;
    }

    public FrameDraft signal(Signal one) {
        return signals(List.of(one));
    }

    public FrameDraft signals(List<Signal> all) {
        signals = all;
        return this;
    }

    /** Restores of what the frame says is in order. */
    public FrameDraft inOrder(List<Signal> all) {
        inOrder = all;
        return this;
    }

    public FrameDraft put(String name, String value) {
        particulars.put(name, value);
        return this;
    }

    /** What is to be said of it where its signals do not say it all. */
    public FrameDraft say(Said explanation) {
        said = explanation;
        return this;
    }

    public Frame frame() {
        return new Frame(rawHex, protocol, type, receiver, line, signals, replyHex, particulars, said, inOrder);
    }
}
