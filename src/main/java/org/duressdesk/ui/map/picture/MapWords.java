package org.duressdesk.ui.map.picture;

import org.duressdesk.ui.words.Texts;

/** The map's own words. */
public final class MapWords {
    private static final Texts TEXTS = Texts.of("map");

    private MapWords() {}

    public static String say(String key, Object... arguments) {
        return TEXTS.say(key, arguments);
    }
}
