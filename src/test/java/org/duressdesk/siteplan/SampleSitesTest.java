package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.DeviceId;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sites that come with the program are whole, and as the design shows them. */
class SampleSitesTest {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    static Loaded load(String name) {
        return new SiteLoader(CLOCK).load(Path.of("sample-data", "sites", name));
    }

    static Site site(String name) {
        Loaded loaded = load(name);
        assertThat(loaded.complaints().stream().map(Complaint::text)).isEmpty();
        return loaded.site().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void loadsWithoutAnyComplaint(String name) {
        assertThat(site(name).hash()).matches("[0-9a-f]{64}");
    }
}
