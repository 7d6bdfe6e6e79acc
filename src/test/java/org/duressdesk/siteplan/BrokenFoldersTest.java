package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a site folder can be wrong, with the complaint as the technician reads it. */
class BrokenFoldersTest {
    @TempDir
    Path folder;

    @Test
    void theSoundSiteHasNothingToComplainAbout() {
        Loaded loaded = Folders.LOADER.load(Folders.sound(folder));
        assertThat(Folders.texts(loaded)).isEmpty();
        assertThat(loaded.site()).isPresent();
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("faults")
    void isSaidWithFileLineAndPath(String file, String from, String to, boolean usable, String complaint) {
        Folders.sound(folder);
        Folders.replace(folder, file, from, to);
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(Folders.texts(loaded)).contains(complaint);
        assertThat(loaded.site().isPresent()).as("usable").isEqualTo(usable);
    }

    static Stream<Arguments> faults() {
        return Stream.concat(Stream.of(BrokenSites.FAULTS), Stream.of(BrokenParts.FAULTS))
                .map(f -> Arguments.of(f[0], f[1], f[2], f[3].startsWith("check"), f[3]));
    }

    @Test
    void aQuietDeskIsToldWhatAVisitorCouldRead() {
        Folders.sound(folder);
        Folders.replace(
                folder,
                "site.json",
                "\"supervisorContact\": \"boss\",",
                "\"supervisorContact\": \"boss\", \"quietDesk\": true,");
        Folders.replace(folder, "plans/help.json", "Call the supervisor", "Call the police");
        assertThat(Folders.texts(Folders.LOADER.load(folder)))
                .containsExactly(
                        "check: plans/help.json line 8, $.steps[0].title: The desk is quiet and a visitor could read \"police\"; word it otherwise in quietTitle.");
    }

    @Test
    void theListIsCompleteAcrossFiles() {
        Folders.sound(folder);
        Folders.replace(folder, "site.json", "\"kind\": \"other\"", "\"kind\": \"bank\"");
        Folders.replace(folder, "devices.json", "\"zone\": \"002\"", "\"zone\": \"001\"");
        Folders.replace(folder, "contacts.json", "\"name\": \"Supervisor\", ", "");
        Folders.replace(folder, "plans/help.json", "{first}", "{nobody}");
        Folders.replace(folder, "floors/a.svg", "id=\"ward\"", "id=\"desk\"");
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(loaded.site()).isEmpty();
        assertThat(Folders.texts(loaded).stream().map(t -> t.substring(0, t.indexOf(", "))))
                .containsExactly(
                        "must fix: contacts.json line 4",
                        "must fix: devices.json line 7",
                        "must fix: devices.json line 7",
                        "must fix: floors/a.svg line 5",
                        "must fix: plans/help.json line 9",
                        "must fix: site.json line 6");
    }

    @Test
    void aBrokenContactIsNotAlsoAMissingOne() {
        Folders.sound(folder);
        Folders.replace(folder, "contacts.json", "\"name\": \"Supervisor\", ", "");
        assertThat(Folders.texts(Folders.LOADER.load(folder)))
                .containsExactly(
                        "must fix: contacts.json line 4, $.contacts[0]: \"name\" is missing, expected a name as said, such as Charge nurse.");
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        Folders.sound(folder);
        Files.delete(folder.resolve("devices.json"));
        Files.delete(folder.resolve("floors/a.svg"));
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(Folders.texts(Folders.LOADER.load(folder)))
                .isEqualTo(List.of(
                        "must fix: devices.json: The file is missing.",
                        "must fix: site.json line 18, $.buildings[0].floors[0].plan: The folder has no file floors/a.svg.",
                        "check: notes.txt: It is no part of a site folder and is not read."));
        assertThat(Folders.texts(Folders.LOADER.load(folder.resolve("nowhere"))))
                .containsExactly("must fix: the folder: The site folder does not exist.");
        assertThat(Folders.texts(Folders.LOADER.load(folder.resolve("site.json"))))
                .containsExactly("must fix: the folder: The site folder is not a folder.");
    }
}
