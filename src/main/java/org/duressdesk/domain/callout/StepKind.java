package org.duressdesk.domain.callout;

/** What a step asks the operator to do. */
public enum StepKind {
    /** Look at a camera, a door, a place; the outcomes say what was seen. */
    LOOK,
    /** Say whether something is so. */
    CONFIRM,
    /** Call contacts in order until one is reached. */
    CALL,
    /** Send somebody. */
    DISPATCH,
    /** Write down what is known. */
    NOTE,
    /** Let a time pass, then go on. */
    WAIT
}
