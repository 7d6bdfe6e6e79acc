package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.SiteLoader;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Site HOSPITAL =
            new SiteLoader(InstantSource.system()).load(Path.of(SampleSite.HOSPITAL)).site().orElseThrow();

    @Test
    void every_press_goes_the_whole_way_to_bytes() {
        Rehearsal one = new Rehearsal(HOSPITAL, 1);
        one.run();
        Rehearsal many = new Rehearsal(HOSPITAL, 100);
        many.run();
        assertThat(one.written()).isPositive();
        assertThat(many.written()).isGreaterThan(50 * one.written() / 2);
    }

    @Test
    void ends_when_the_desk_ends() {
        Rehearsal stopped = new Rehearsal(HOSPITAL, 100);
        Thread.currentThread().interrupt();
        stopped.run();
        assertThat(Thread.interrupted()).isTrue();
        Rehearsal one = new Rehearsal(HOSPITAL, 1);
        one.run();
        assertThat(stopped.written()).isEqualTo(one.written());
    }
}
