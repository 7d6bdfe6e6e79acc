package org.duressdesk.app.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.duressdesk.domain.site.Site;
import org.duressdesk.drill.SampleSite;
import org.duressdesk.siteplan.SiteLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Site HOSPITAL = new SiteLoader(InstantSource.system())
            .load(Path.of(SampleSite.HOSPITAL))
            .site()
            .orElseThrow();

    @TempDir
    Path natives;

    @Test
    void everyPressGoesTheWholeWayFromALineToBytesAndBack() {
        Rehearsal one = new Rehearsal(HOSPITAL, 1, natives);
        one.run();
        Rehearsal many = new Rehearsal(HOSPITAL, 230, natives);
        many.run();
        assertThat(one.written()).isPositive();
        assertThat(one.answered()).isEqualTo(1);
        assertThat(many.answered()).isEqualTo(230);
        assertThat(many.written()).isGreaterThan(50 * one.written() / 2);
    }

    @Test
    void leavesNoThreadBehind() {
        new Rehearsal(HOSPITAL, 230, natives).run();
        Awaitility.await()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("link ") || name.startsWith("desk")));
    }

    @Test
    void endsWhenTheDeskEnds() {
        Rehearsal stopped = new Rehearsal(HOSPITAL, 100, natives);
        Thread.currentThread().interrupt();
        stopped.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.written()).isZero();
    }
}
