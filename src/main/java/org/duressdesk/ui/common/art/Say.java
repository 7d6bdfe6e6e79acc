package org.duressdesk.ui.common.art;

import java.util.Locale;
import org.duressdesk.ui.words.Texts;

/** The common controls' own words. */
public final class Say {
    private static final Texts TEXTS = Texts.of("common");

    private Say() {}

    public static String it(String key, Object... arguments) {
        return TEXTS.say(key, arguments);
    }

    /** The words of one of several: "sign" and ON_TEST is the key "sign.on-test". */
    static String of(String family, Enum<?> one) {
        return TEXTS.say(family + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
