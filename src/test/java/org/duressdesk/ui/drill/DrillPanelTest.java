package org.duressdesk.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrillPanelTest {
    private static final Site SITE = new SiteLoader(InstantSource.fixed(Instant.parse("2026-11-20T14:00:00Z")))
            .load(Path.of("sample-data/sites/hospital")).site().orElseThrow();

    private final List<String> asked = new ArrayList<>();

    private final DrillControls controls = new DrillControls() {
        @Override
        public void press(Device button) {
            asked.add("press " + button.id());
        }

        @Override
        public void silence(boolean on) {
            asked.add("silence " + on);
        }

        @Override
        public void noise() {
            asked.add("noise");
        }

        @Override
        public void backlog() {
            asked.add("backlog");
        }
    };

    @Test
    void every_word_typed_has_to_fit() {
        assertThat(ButtonSearch.find(SITE, "")).hasSameSizeAs(SITE.devices());
        assertThat(ButtonSearch.find(SITE, "e-13")).extracting(d -> d.id().value()).containsExactly("E-13");
        assertThat(ButtonSearch.find(SITE, "triage emerg")).isNotEmpty()
                .allSatisfy(d -> assertThat(ButtonSearch.where(SITE, d)).contains("Triage"));
        assertThat(ButtonSearch.find(SITE, "no such place")).isEmpty();
    }

    @Test
    void a_button_is_found_and_pressed_by_keyboard_alone() {
        Fx.run(() -> {
            DrillPanel panel = new DrillPanel(SITE, controls);
            ((TextField) panel.root().lookup(".text-field")).setText("triage");
            assertThat(panel.shownButtons()).isGreaterThan(1);
            panel.key(Stroke.of("Down").typed());
            panel.key(Stroke.of("Up").typed());
            assertThat(panel.key(Stroke.of("Enter").typed())).isTrue();
        });
        assertThat(asked).hasSize(1).allSatisfy(act -> assertThat(act).startsWith("press "));
    }

    @Test
    void letters_play_faults_only_outside_the_search_field() {
        Fx.run(() -> {
            DrillPanel panel = new DrillPanel(SITE, controls);
            assertThat(panel.key(Stroke.of("F").typed())).isFalse();
            panel.key(Stroke.of("F"));
            panel.key(Stroke.of("F"));
            panel.key(Stroke.of("G"));
            panel.key(Stroke.of("B"));
            assertThat(panel.key(Stroke.of("Space"))).as("Space belongs to the alarm").isFalse();
        });
        assertThat(asked).containsExactly("silence true", "silence false", "noise", "backlog");
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"DARK", "LIGHT"})
    void it_looks_as_committed(Theme theme) {
        Look look = Look.of(theme, 1920).withCoat(Coat.DRILL);
        Screens.check("drill-panel-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                Screens.take(look, 704, 900, () -> new DrillPanel(SITE, controls).root()));
    }
}
