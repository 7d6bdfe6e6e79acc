package org.duressdesk.output.sound;

/** The tones that repeat until their cause ends. The name is what the journal keeps. */
public enum Tone {
    /** Nothing sounds. */
    OFF("off"),
    /** A press nobody has acknowledged. */
    DURESS("duress"),
    /** Acknowledged, but no step for too long (R8), or a contact list that is exhausted (D13). */
    IDLE("idle"),
    /** A bar stands on the screen: receiver silent, storage or sound failed. */
    RECEIVER_SILENT("receiver-silent");

    private final String stored;

    Tone(String stored) {
        this.stored = stored;
    }

    /** Stable name in the journal. */
    public String stored() {
        return stored;
    }
}
