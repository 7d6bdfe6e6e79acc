package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteArchiveTest {
    @TempDir
    Path temp;

    private Path folder;
    private Path sites;
    private SiteArchive archive;
    private SiteKeeper keeper;

    @BeforeEach
    void soundSite() {
        folder = Folders.sound(temp.resolve("site"));
        sites = temp.resolve("data/sites");
        archive = new SiteArchive(sites, Folders.LOADER);
        keeper = new SiteKeeper(Folders.LOADER, archive);
    }

    @Test
    void aKeptSiteIsLoadedByItsHashAfterTheFolderChanged() {
        SiteKeeper.Opened first = keeper.open(folder);
        Folders.replace(folder, "site.json", "Small Clinic", "Large Clinic");
        SiteKeeper.Opened second = keeper.open(folder);
        String before = first.site().orElseThrow().hash();
        assertThat(second.site().orElseThrow().hash()).isNotEqualTo(before);
        assertThat(archive.load(before).site().orElseThrow())
                .isEqualTo(first.site().orElseThrow());
        assertThat(archive.load(second.site().orElseThrow().hash())
                        .site()
                        .orElseThrow()
                        .name())
                .isEqualTo("Large Clinic");
    }

    @Test
    void aBrokenFolderLeavesTheLastGoodSiteInForceAndIsSaid() {
        String good = keeper.open(folder).site().orElseThrow().hash();
        Folders.replace(folder, "devices.json", "\"zone\": \"002\"", "\"zone\": \"001\"");
        SiteKeeper.Opened opened = keeper.open(folder);
        assertThat(opened.lastGood()).isTrue();
        assertThat(opened.site().orElseThrow().hash()).isEqualTo(good);
        assertThat(opened.complaints().getFirst().text()).startsWith("must fix: devices.json line 7");
        Folders.replace(
                folder,
                "devices.json",
                "\"account\": \"1234\", \"zone\": \"001\" }] }\n",
                "\"account\": \"1234\", \"zone\": \"009\" }] }\n");
        assertThat(keeper.open(folder).lastGood()).isFalse();
    }

    @Test
    void aBrokenFolderAtTheFirstStartGivesNoSiteAndSaysBoth() {
        Folders.write(folder, "site.json", "{");
        SiteKeeper.Opened opened = keeper.open(folder);
        assertThat(opened.site()).isEmpty();
        assertThat(opened.complaints())
                .anySatisfy(c -> assertThat(c.text())
                        .isEqualTo("must fix: the folder: No site was in force at this desk before."));
    }

    @Test
    void aSecondStartWithTheSameBytesSkipsTheSchemasButNotTheMeaning() throws IOException {
        String hash = keeper.open(folder).site().orElseThrow().hash();
        assertThat(archive.passed(hash)).isTrue();
        assertThat(keeper.open(folder).site()).isEqualTo(archive.load(hash).site());
        Files.writeString(sites.resolve("last-good"), hash + "\nschemas of another program\n");
        assertThat(archive.passed(hash)).isFalse();
        assertThat(archive.lastGood().site()).isPresent();
    }

    @Test
    void whatWasAlteredOnDiskIsRefusedAndRepairedByKeepingAgain() throws IOException {
        Loaded loaded = Folders.LOADER.load(folder);
        String hash = archive.keep(loaded.files());
        Folders.replace(sites.resolve(hash), "contacts.json", "4402", "4403");
        assertThat(Folders.texts(archive.load(hash)))
                .containsExactly("must fix: the folder: The site kept as " + hash.substring(0, 12)
                        + " has been altered on disk.");
        archive.keep(loaded.files());
        assertThat(archive.load(hash).site()).isPresent();
    }

    @Test
    void aHalfWrittenSiteIsNotFoundAndDoesNotDisturb() throws IOException {
        Loaded loaded = Folders.LOADER.load(folder);
        String hash = loaded.files().hash();
        Folders.write(sites.resolve("." + hash + ".half"), "plans/left-over.json", "{");
        assertThat(archive.load(hash).site()).isEmpty();
        assertThat(archive.keep(loaded.files())).isEqualTo(hash);
        assertThat(archive.load(hash).files().hash()).isEqualTo(hash);
        try (Stream<Path> left = Files.list(sites)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactly(hash);
        }
    }

    @Test
    void whatNoEntryRefersToGoesAndWhatReplayNeedsStays() throws IOException {
        String first = keeper.open(folder).site().orElseThrow().hash();
        Folders.replace(folder, "site.json", "Small Clinic", "Large Clinic");
        String second = keeper.open(folder).site().orElseThrow().hash();
        Folders.replace(folder, "site.json", "Large Clinic", "Other Clinic");
        String third = keeper.open(folder).site().orElseThrow().hash();
        Folders.write(sites.resolve("." + "0".repeat(64) + ".half"), "plans/left-over.json", "{");
        Files.writeString(sites.resolve("last-good123.next"), "half a note");
        Files.writeString(sites.resolve("notes.txt"), "somebody's own");
        archive.clearBut(Set.of());
        assertThat(kept()).contains(first, second, third);
        SiteArchive later = new SiteArchive(sites, Folders.LOADER);
        later.keep(Folders.LOADER.load(folder).files());
        later.clearBut(Set.of(first));
        assertThat(kept()).containsExactlyInAnyOrder(first, third, "last-good", "notes.txt");
        assertThat(later.load(first).site()).isPresent();
        assertThat(later.lastGood().site()).isPresent();
    }

    @Test
    void anArchiveThatIsNotThereYetIsClear() throws IOException {
        archive.clearBut(Set.of());
        assertThat(sites).doesNotExist();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> there = Files.list(sites)) {
            return there.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void aDamagedNoteOfTheLastSiteIsNoSite() throws IOException {
        keeper.open(folder);
        for (String note : List.of("", "x", "../../etc", "0".repeat(64), "z".repeat(64), "y".repeat(5000))) {
            Files.writeString(sites.resolve("last-good"), note);
            assertThat(archive.lastGood().site()).as(note).isEmpty();
        }
    }

    @Test
    void aDiskThatRefusesLeavesTheSiteInForceAndIsSaid() throws IOException {
        Files.createDirectories(sites.getParent());
        Files.writeString(sites, "a file where the folder should be");
        SiteKeeper.Opened opened = keeper.open(folder);
        assertThat(opened.site()).isPresent();
        assertThat(opened.notKept().orElseThrow().words())
                .startsWith("The site is in force but could not be kept for replay: ");
    }

    @Test
    void theHashIsWhatStandardToolsCompute() {
        // printf 'x' in every file: sha256sum contacts.json devices.json floors/a.svg | sha256sum
        var files = new java.util.TreeMap<String, byte[]>();
        for (String path : List.of("floors/a.svg", "contacts.json", "devices.json")) {
            files.put(path, new byte[] {'x'});
        }
        assertThat(new org.duressdesk.siteplan.folder.SiteFiles(files).hash())
                .isEqualTo("fe15fead92beb24ad7e755fbd07c6f64dd8446740154cbd156c401d67fc85dc6");
    }

    @Test
    void theHashFollowsBytesAndPathsAndNothingElse() throws IOException {
        String hash = Folders.LOADER.load(folder).files().hash();
        Files.writeString(folder.resolve("README.md"), "notes do not count");
        Files.setLastModifiedTime(folder.resolve("site.json"), java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(Folders.LOADER.load(folder).files().hash()).isEqualTo(hash);
        Files.move(folder.resolve("plans/help.json"), folder.resolve("plans/aid.json"));
        assertThat(Folders.LOADER.load(folder).files().hash()).isNotEqualTo(hash);
    }
}
