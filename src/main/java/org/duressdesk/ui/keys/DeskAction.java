package org.duressdesk.ui.keys;

/** Everything a key or a button of the desk can ask for. */
public enum DeskAction {
    ACKNOWLEDGE("Space"),
    NEXT("Enter"),
    OUTCOME_1("1"),
    OUTCOME_2("2"),
    OUTCOME_3("3"),
    OUTCOME_4("4"),
    OUTCOME_5("5"),
    SILENCE("F2"),
    HAND_OVER("F3"),
    HELD_BACK("F4"),
    NOTE("N"),
    CHANGE_PLAN("P"),
    SKIP("K"),
    RESOLVE("R"),
    SUPERVISOR("S"),
    JOIN_OR_SPLIT("I"),
    NEXT_INCIDENT("Tab"),
    HELP("F1"),
    VIEW_DESK("F5"),
    VIEW_BUTTONS("F6"),
    VIEW_REPLAY("F7"),
    VIEW_PLANS("F8"),
    VIEW_HANDOVER("F9"),
    DRILL("F10"),
    END_DRILL("Ctrl+D"),
    COVER("F12"),
    FLOOR_UP("PgUp"),
    FLOOR_DOWN("PgDn"),
    PAN_LEFT("Left"),
    PAN_RIGHT("Right"),
    PAN_UP("Up"),
    PAN_DOWN("Down"),
    ZOOM_IN("+"),
    ZOOM_OUT("\u2212"),
    FIT("0"),
    CENTER("C"),
    LAYERS("L"),
    MAP_HOME("Home"),
    TEST("T"),
    OUT_OF_SERVICE("O"),
    WORK_ORDER("W"),
    JOURNAL("J"),
    FIND_RECEIVER("F"),
    FOLLOW("End"),
    LEAVE("Esc");

    private final String cap;

    DeskAction(String cap) {
        this.cap = cap;
    }

    /** The key as printed beside the act. */
    public String cap() {
        return cap;
    }

    /** The outcome an OUTCOME action stands for, from 1; 0 for every other action. */
    public int outcome() {
        return this == OUTCOME_1
                ? 1
                : this == OUTCOME_2 ? 2 : this == OUTCOME_3 ? 3 : this == OUTCOME_4 ? 4 : this == OUTCOME_5 ? 5 : 0;
    }
}
