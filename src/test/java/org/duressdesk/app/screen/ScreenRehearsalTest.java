package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.layout.Pane;
import org.duressdesk.domain.site.Site;
import org.duressdesk.drill.SampleSite;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

/** The screen is rehearsed on a desk of its own, and only while the real one has nothing to show (decision 51). */
class ScreenRehearsalTest {
    private static final Site HOSPITAL = new SiteLoader(InstantSource.system())
            .load(Path.of(SampleSite.HOSPITAL))
            .site()
            .orElseThrow();

    @Test
    void drawsTheQuietDeskAndThenOnePressMoreEachTime() {
        Fx.run(() -> {
            ScreenRehearsal rehearsal = new ScreenRehearsal(HOSPITAL, Theme.DARK, room(), () -> true);
            rehearsal.next();
            assertThat(rehearsal.unseen().orElseThrow().banner()).isEmpty();
            rehearsal.next();
            assertThat(rehearsal.unseen().orElseThrow().banner()).isPresent();
            assertThat(rehearsal.unseen().orElseThrow().picture().drill())
                    .as("looks like a real alarm")
                    .isFalse();
            int one = rehearsal.latest().state().incidents().size();
            rehearsal.next();
            assertThat(rehearsal.latest().state().incidents().size()).isGreaterThanOrEqualTo(one);
            assertThat(rehearsal.drawn()).isEqualTo(3);
            rehearsal.stop();
        });
    }

    @Test
    void endsAsSoonAsTheRealDeskHasSomethingToShow() {
        Fx.run(() -> {
            AtomicBoolean idle = new AtomicBoolean(true);
            ScreenRehearsal rehearsal = new ScreenRehearsal(HOSPITAL, Theme.LIGHT, room(), idle::get);
            rehearsal.next();
            idle.set(false);
            rehearsal.next();
            assertThat(rehearsal.drawn()).isEqualTo(1);
            assertThat(rehearsal.unseen()).isEmpty();
        });
    }

    private static Pane room() {
        Pane room = new Pane();
        room.resize(1366, 768);
        return room;
    }
}
