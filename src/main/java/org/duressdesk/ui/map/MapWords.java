package org.duressdesk.ui.map;

import org.duressdesk.ui.words.Texts;

/** The map's own words. */
final class MapWords {
    private static final Texts TEXTS = Texts.of("map");

    private MapWords() {}

    static String say(String key, Object... arguments) {
        return TEXTS.say(key, arguments);
    }
}
