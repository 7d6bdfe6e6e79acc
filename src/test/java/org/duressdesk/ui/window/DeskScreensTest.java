package org.duressdesk.ui.window;

import org.duressdesk.ui.Screens;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every screen of the desk, dark at 1920x1080 and at 1366x768; the main ones also light at both. What covers the desk
 * is in {@link WholeWindowTest}.
 */
class DeskScreensTest {

    @ParameterizedTest
    @EnumSource(Story.class)
    void largeDark(Story story) {
        Screens.check("desk-" + story.file(), DeskShots.take(story, Theme.DARK, 1920, 1080));
    }

    @ParameterizedTest
    @EnumSource(
            value = Story.class,
            names = {
                "QUIET",
                "ALARM",
                "ALARM_30S",
                "OWNERSHIP",
                "CALLOUT",
                "FLOOD",
                "FLOOD_TILES",
                "UNKNOWN",
                "LINK_DOWN",
                "STORAGE",
                "DRILL",
                "SCHOOL"
            })
    void largeLight(Story story) {
        Screens.check("desk-" + story.file() + "-light", DeskShots.take(story, Theme.LIGHT, 1920, 1080));
    }

    @ParameterizedTest
    @EnumSource(
            value = Story.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STALLED", "COVER", "FORM_PLAN", "FORM_SKIP", "FORM_HELD_BACK"})
    void small(Story story) {
        Screens.check("desk-" + story.file() + "-1366", DeskShots.take(story, Theme.DARK, 1366, 768));
    }

    @ParameterizedTest
    @EnumSource(
            value = Story.class,
            names = {
                "QUIET",
                "ALARM",
                "ALARM_30S",
                "OWNERSHIP",
                "CALLOUT",
                "FLOOD",
                "FLOOD_TILES",
                "UNKNOWN",
                "LINK_DOWN",
                "STORAGE",
                "DRILL",
                "SCHOOL"
            })
    void smallLight(Story story) {
        Screens.check("desk-" + story.file() + "-1366-light", DeskShots.take(story, Theme.LIGHT, 1366, 768));
    }
}
