package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWatchTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        return file;
    }

    @Test
    void twoFilesThatChangePlacesAreAChange() throws IOException {
        Path a = file("a.svg", "one");
        Path b = file("b.svg", "two");
        String before = SiteWatch.trace(folder);
        assertThat(SiteWatch.trace(folder)).isEqualTo(before);
        Path aside = folder.resolve("c");
        Files.move(a, aside);
        Files.move(b, a);
        Files.move(aside, b);
        assertThat(SiteWatch.trace(folder)).isNotEqualTo(before);
    }

    @Test
    void namesSizesAndTimesAreChanges() throws IOException {
        Path a = file("a.svg", "one");
        String before = SiteWatch.trace(folder);
        Files.setLastModifiedTime(a, FileTime.from(Instant.EPOCH.plusSeconds(1)));
        assertThat(SiteWatch.trace(folder)).isNotEqualTo(before);
        assertThat(SiteWatch.trace(folder.resolve("nowhere"))).isEmpty();
    }
}
