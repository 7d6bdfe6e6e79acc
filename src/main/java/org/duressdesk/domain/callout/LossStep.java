package org.duressdesk.domain.callout;

/** What is to be done, in this order, while a receiver is lost and no press of its buttons can arrive (requirement R2). */
public enum LossStep {
    /** Those who carry buttons are told to use the radio or the phone. */
    TELL_THE_FLOOR,
    /** Somebody looks at the receiver: its own buzzer and display still work. */
    LOOK_AT_RECEIVER,
    /** The cable is pushed in. */
    CHECK_CABLE,
    /** The technician is called. */
    CALL_TECHNICIAN
}
