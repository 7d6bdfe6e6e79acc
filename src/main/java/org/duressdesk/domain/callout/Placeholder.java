package org.duressdesk.domain.callout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan's texts may leave open, written in braces: {@code {site}}. Names are fixed: plans on file use them. */
public enum Placeholder {
    /** Name of the site. */
    SITE,
    /** Street address of the site. */
    ADDRESS,
    /** "Building A". */
    BUILDING,
    /** "Level 1". */
    LEVEL,
    /** What the floor houses: "Emergency". */
    FLOOR,
    /** Building, level and floor together: "Building A, Level 1, Emergency". */
    PLACE,
    /** The spot of the first press, with the room's number: "Triage 3, room 1-114". */
    ROOM,
    /** Grid cell of the first press: "H6". */
    GRID,
    /** Nearest exterior door: "Door 1". */
    DOOR,
    /** How many buttons were pressed, in words: "three". */
    COUNT,
    /** Time from the first press to the last: "52 seconds". */
    SPAN,
    /** Spot and grid of the first press: "Triage 3, grid H6". */
    FIRST,
    /** Spot and grid of the last press. */
    LAST,
    /** What is known, from the outcome chosen last: "seen on camera: no weapon". */
    SEEN,
    /** The threat the plan answers. */
    THREAT,
    /** Number of the camera that sees the button pressed first; filled in when the plan is chosen. */
    CAMERA;

    /** As written between the braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The placeholder of this name, if there is one. */
    public static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }

    /** All of them, as a sentence lists them: "{site}, {address}, …". */
    public static String all() {
        List<Placeholder> all = List.of(values());
        return all.stream().map(p -> "{" + p.key() + "}").collect(Collectors.joining(", "));
    }
}
