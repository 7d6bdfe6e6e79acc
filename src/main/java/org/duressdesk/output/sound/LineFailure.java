package org.duressdesk.output.sound;

/** An output cannot be opened or takes no sound. The message is one clear sentence. */
public final class LineFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public LineFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public LineFailure(String sentence) {
        super(sentence);
    }
}
