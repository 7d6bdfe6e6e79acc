package org.duressdesk.ui.shell;

import org.duressdesk.ui.Screens;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of the desk, dark and light at 1920x1080, dark at 1366x768. */
class DeskScreensTest {

    @ParameterizedTest
    @EnumSource(Story.class)
    void largeDark(Story story) {
        Screens.check("desk-" + story.file(), DeskShots.take(story, Theme.DARK, 1920, 1080));
    }

    @ParameterizedTest
    @EnumSource(value = Story.class, names = {"QUIET", "ALARM", "CALLOUT", "FLOOD", "LINK_DOWN", "SCHOOL"})
    void largeLight(Story story) {
        Screens.check("desk-" + story.file() + "-light", DeskShots.take(story, Theme.LIGHT, 1920, 1080));
    }

    @ParameterizedTest
    @EnumSource(value = Story.class, mode = EnumSource.Mode.EXCLUDE, names = {"FLOOD_TILES", "STALLED", "COVER", "FORM_PLAN", "FORM_SKIP", "FORM_HELD_BACK"})
    void small(Story story) {
        Screens.check("desk-" + story.file() + "-1366", DeskShots.take(story, Theme.DARK, 1366, 768));
    }
}
