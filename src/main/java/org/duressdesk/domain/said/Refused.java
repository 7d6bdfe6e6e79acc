package org.duressdesk.domain.said;

/**
 * What somebody set or typed cannot be taken, and why. Thrown by what reads settings; the saying is a complaint for who set
 * it, the message its words.
 */
public final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Said why;

    public Refused(Said why) {
        super(why.words());
        this.why = why;
    }

    /** Why something could not be taken; what others threw is said in their words. */
    public static Said said(IllegalArgumentException wrong) {
        return wrong instanceof Refused refused ? refused.why : Said.text(String.valueOf(wrong.getMessage()));
    }

    /** Why, as a kind with its values. */
    public Said why() {
        return why;
    }
}
