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
        return Stream.of(FAULTS).map(f -> Arguments.of(f[0], f[1], f[2], f[3].startsWith("check"), f[3]));
    }

    private static final String[][] FAULTS = {
        // the files themselves
        {"site.json", "\"format\": 1,", "\"format\": 1", "must fix: site.json line 3: This is not JSON as the program reads it: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries."},
        {"site.json", "\"format\": 1,", "\"format\": 2,", "must fix: site.json line 2, $.format: Found \"2\", expected \"1\" (format 1)."},
        {"contacts.json", "\"format\": 1,", "\"format\": 1, \"format\": 1,", "must fix: contacts.json line 2: This is not JSON as the program reads it: Duplicate Object property \"format\"."},
        // what the schemas see
        {"site.json", "  \"desk\": \"Front desk\",\n", "", "must fix: site.json line 1, $: \"desk\" is missing."},
        {"site.json", "\"kind\": \"other\"", "\"kind\": \"bank\"", "must fix: site.json line 6, $.kind: \"bank\" is not one of hospital, school, other."},
        {"site.json", "\"desk\": \"Front desk\",", "\"desk\": \"Front desk\", \"colour\": 1,", "must fix: site.json line 4, $.colour: \"colour\" is not known here; known are $schema, format, name, desk, address, kind, zone, settings, areas, links, buildings."},
        {"site.json", "\"name\": \"House\"", "\"name\": 7", "must fix: site.json line 17, $.buildings[0].name: Found the number 7, expected a text (a name)."},
        {"site.json", "\"address\": \"1 Short Street\"", "\"address\": \"\"", "must fix: site.json line 5, $.address: The text is empty or too short, expected the street address that responders are told."},
        {"site.json", "\"heartbeatSeconds\": 30", "\"heartbeatSeconds\": -1", "must fix: site.json line 14, $.links[0].heartbeatSeconds: \"-1\" is too small, the least is 0 (0 when the receiver sends none)."},
        {"site.json", "floors/a.svg", "../../secret.svg", "must fix: site.json line 18, $.buildings[0].floors[0].plan: \"../../secret.svg\" does not fit, expected a file of the folder such as floors/a-l1.svg."},
        {"devices.json", "\"zone\": \"001\"", "\"zone\": \"001\", \"user\": \"1\"", "must fix: devices.json line 5, $.devices[0].keys[0]: This is not a key with exactly one of zone and user."},
        {"devices.json", ", \"zone\": \"001\"", "", "must fix: devices.json line 5, $.devices[0].keys[0]: This is not a key with exactly one of zone and user."},
        {"devices.json", "\"account\": \"1234\", \"zone\": \"001\"", "\"account\": \"12 34\", \"zone\": \"001\"", "must fix: devices.json line 5, $.devices[0].keys[0].account: \"12 34\" does not fit, expected the account as the receiver sends it, 1 to 16 digits or letters, leading zeros kept."},
        {"devices.json", "\"kind\": \"fixed\"", "\"kind\": \"loud\"", "must fix: devices.json line 4, $.devices[0].kind: \"loud\" is not one of fixed, wireless, pendant."},
        // buttons
        {"devices.json", "\"zone\": \"002\"", "\"zone\": \"001\"", "must fix: devices.json line 7, $.devices[1].keys[0]: The key 1234 zone 001 of link main, here of button D-2, is taken by $.devices[0].keys[0] in devices.json line 5; each belongs to one."},
        {"devices.json", "\"id\": \"D-2\"", "\"id\": \"D-1\"", "must fix: devices.json line 6, $.devices[1].id: The device id D-1 is taken by $.devices[0] in devices.json line 4; each belongs to one."},
        {"devices.json", "\"x\": 150", "\"x\": 250", "must fix: devices.json line 7, $.devices[1].room: Button D-2 at 250, 50 lies outside its room ward on floors/a.svg."},
        {"devices.json", "\"x\": 150", "\"x\": 60", "must fix: devices.json line 7, $.devices[1].room: Button D-2 at 60, 50 lies outside its room ward, in desk on floors/a.svg."},
        {"devices.json", "\"x\": 150", "\"x\": 301", "must fix: devices.json line 7, $.devices[1].x: Button D-2 lies outside its plan floors/a.svg, which is 300 by 200."},
        {"devices.json", "\"x\": 150", "\"x\": 50", "must fix: devices.json line 6, $.devices[1]: The place 50, 50 on floor A/L1, here of button D-2, is taken by $.devices[0] in devices.json line 4; each belongs to one."},
        {"devices.json", "\"room\": \"ward\"", "\"room\": \"attic\"", "must fix: devices.json line 7, $.devices[1].room: Button D-2 hangs in room attic, which floors/a.svg does not draw."},
        {"devices.json", "\"room\": \"ward\", ", "", "check: devices.json line 6, $.devices[1]: Button D-2 names no room but lies in ward on floors/a.svg."},
        {"devices.json", "\"building\": \"A\", \"floor\": \"L1\",\n      \"room\": \"ward\"", "\"building\": \"B\", \"floor\": \"L1\",\n      \"room\": \"ward\"", "must fix: devices.json line 6, $.devices[1].building: Button D-2 hangs in building B, which site.json does not have."},
        {"devices.json", "\"floor\": \"L1\",\n      \"room\": \"ward\"", "\"floor\": \"L9\",\n      \"room\": \"ward\"", "must fix: devices.json line 6, $.devices[1].floor: Button D-2 hangs on floor L9, which building A does not have."},
        {"devices.json", "\"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\"", "\"link\": \"west\", \"account\": \"1234\", \"zone\": \"002\"", "must fix: devices.json line 7, $.devices[1].keys[0].link: Button D-2 reports over the link west, which site.json does not have."},
        {"devices.json", "\"y\": 50, \"keys\": [{ \"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\" }]", "\"y\": 50, \"locationConfirmed\": \"2026-02-30\", \"keys\": [{ \"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\" }]", "must fix: devices.json line 7, $.devices[1].locationConfirmed: 2026-02-30 is no day of the calendar."},
        // sound outputs, decision D16
        {"site.json", "staff-only", "public", "must fix: site.json line 10, $.settings.outputs: 2 buttons are silent, D-1 the first, but no sound output is staff-only: their presses could not sound anywhere."},
        {"site.json", "[{ \"name\": \"Headset\", \"audience\": \"staff-only\" }]", "[], \"quietDesk\": true", "must fix: site.json line 10, $.settings.outputs: The desk is quiet, but no sound output is staff-only."},
        {"site.json", "\"name\": \"Headset\", \"audience\": \"staff-only\"", "\"name\": \"Headset\"", "must fix: site.json line 10, $.settings.outputs[0]: \"audience\" is missing."},
        // settings
        {"site.json", "\"supervisorContact\": \"boss\"", "\"supervisorContact\": \"nobody\"", "must fix: site.json line 9, $.settings.supervisorContact: contacts.json has no contact nobody."},
        {"site.json", "\"supervisorContact\": \"boss\"", "\"raiseAfterSeconds\": 60, \"superviseAfterSeconds\": 50", "must fix: site.json line 9, $.settings.superviseAfterSeconds: The second deadline, 50 s, must come after the first, 60 s."},
        {"site.json", "America/New_York", "Tern/Street", "must fix: site.json line 7, $.zone: \"Tern/Street\" is no IANA time zone, expected one such as America/New_York."},
        {"site.json", "\"areas\": []", "\"areas\": [{ \"id\": \"all\", \"name\": \"All\", \"buildings\": [\"A\", \"Z\"] }]", "must fix: site.json line 12, $.areas[0].buildings[1]: Building Z does not exist."},
        {"site.json", "\"heartbeatSeconds\": 30", "\"heartbeatSeconds\": 0", "check: site.json line 14, $.links[0].heartbeatSeconds: The receiver sends no heartbeat: this link is not supervised and its silence is not noticed."},
        {"site.json", "floors/a.svg", "floors/b.svg", "must fix: site.json line 18, $.buildings[0].floors[0].plan: The folder has no file floors/b.svg."},
        // contacts
        {"contacts.json", "4402", "extension", "check: contacts.json line 4, $.contacts[0].number: \"extension\" has no digit and cannot be dialled."},
        {"contacts.json", "4402", "1234567890123456", "check: contacts.json line 4, $.contacts[0].number: \"1234567890123456\" has 16 digits; telephone numbers have at most 15."},
        {"contacts.json", "4402", "44;02", "must fix: contacts.json line 4, $.contacts[0].number: \"44;02\" does not fit, expected what to dial, 1 to 24 letters, digits, spaces and + * # , . ( ) / -."},
        // plans
        {"plans/help.json", "[\"boss\"]", "[\"boss\", \"chief\"]", "must fix: plans/help.json line 8, $.steps[0].contacts[1]: contacts.json has no contact chief."},
        {"plans/help.json", "\"contacts\": [\"boss\"],", "", "must fix: plans/help.json line 8, $.steps[0].contacts: A call step needs at least one contact."},
        {"plans/help.json", "{first}", "{firts}", "must fix: plans/help.json line 9, $.steps[0].readAloud: In this text the placeholder {firts} is not known; use one of {site}, {address}, {building}, {level}, {floor}, {place}, {room}, {grid}, {door}, {count}, {span}, {first}, {last}, {seen}, {threat}, {camera}."},
        {"plans/help.json", "Button pressed at", "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", "must fix: plans/help.json line 9, $.steps[0].readAloud: The text has 61 words when filled in; at most 60 can be read aloud under stress."},
        {"plans/help.json", "\"mandatory\": true", "\"mandatory\": false", "check: plans/help.json line 7, $.steps: No step is mandatory: an incident could be resolved with nothing done."},
        {"plans/help.json", "{ \"id\": \"reached\", \"label\": \"Reached\" }, ", "", "must fix: plans/help.json line 10, $.steps[0].outcomes: No outcome finishes the step: the operator would be stuck."},
        {"plans/help.json", ", \"finishes\": false", "", "check: plans/help.json line 10, $.steps[0].outcomes: Every outcome finishes the call; give \"no answer\" \"finishes\": false so that the next contact is called."},
        {"plans/help.json", "\"kind\": \"call\"", "\"kind\": \"wait\"", "must fix: plans/help.json line 8, $.steps[0].waitSeconds: A wait step needs waitSeconds."},
        {"plans/help.json", "\"mandatory\": true,", "\"mandatory\": true, \"waitSeconds\": 5,", "must fix: plans/help.json line 8, $.steps[0].waitSeconds: Only a wait step has waitSeconds."},
        {"plans/help.json", "\"rule\": {}", "\"rule\": { \"buildings\": [\"Q\"], \"floors\": [\"A/L1\", \"A/L2\"] }", "must fix: plans/help.json line 6, $.rule.floors[1]: Floor A/L2 does not exist."},
        {"plans/help.json", "\"rule\": {}", "\"rule\": { \"from\": \"25:00\" }", "must fix: plans/help.json line 6, $.rule.from: \"25:00\" does not fit, expected a time of day as 07:00."},
        {"plans/help.json", "\"id\": \"help\"", "\"id\": \"built-in\"", "must fix: plans/help.json line 3, $.id: The id built-in is the program's own plan; choose another."},
        {"plans/help.json", "  \"rule\": {},\n", "", "check: plans: No plan has a rule; none is chosen by itself."},
        {"site.json", "\"kind\": \"other\"", "\"kind\": \"school\"", "check: plans: No plan answers the threat lockdown; the built-in plan would lead."},
        // floor plans
        {"floors/a.svg", "data-verified-on=\"2026-11-01\"", "data-verified-on=\"2025-11-01\"", "check: floors/a.svg line 2, svg: The plan was verified on 2025-11-01, 387 days ago; verify it at least every 365 days."},
        {"floors/a.svg", " data-verified-on=\"2026-11-01\"", "", "check: floors/a.svg line 2, svg: Nobody has verified this plan; walk the floor and write the day as data-verified-on."},
        {"floors/a.svg", "data-verified-on=\"2026-11-01\"", "data-verified-on=\"1 Nov\"", "must fix: floors/a.svg line 2, svg: data-verified-on is not a day such as 2026-03-12."},
        {"floors/a.svg", "class=\"exit\"", "class=\"art\"", "check: floors/a.svg line 2, svg: The floor has no exit; its nearest door would say \"not on file\". On a floor without exterior doors mark the stair that leads to one."},
        {"floors/a.svg", "x1=\"40\" y1=\"190\" x2=\"80\" y2=\"190\"", "x1=\"40\" y1=\"150\" x2=\"80\" y2=\"150\"", "check: floors/a.svg line 6, exit 1: Exit 1 lies more than 1 m from the outer wall."},
        {"floors/a.svg", "</svg>", "<ellipse cx=\"5\" cy=\"5\" rx=\"2\" ry=\"2\"/></svg>", "check: floors/a.svg line 7, ellipse: The element is not part of the plan format and is not drawn; use rect, polygon, polyline, path, line, circle, text and g, or give it the class art."},
        {"floors/a.svg", "</svg>", "<rect x=\"5\" y=\"5\" width=\"2\" height=\"2\"/></svg>", "check: floors/a.svg line 7, rect: The element has no class that gives it a meaning and is not drawn; give it the class art when it is decoration."},
        {"floors/a.svg", "class=\"outer-wall\"", "class=\"art\"", "must fix: floors/a.svg line 2, svg: No shape has the class outer-wall; draw the outer wall as one closed shape."},
        {"floors/a.svg", "id=\"ward\"", "id=\"desk\"", "must fix: floors/a.svg line 5, g#desk: It cannot be read: another room of this floor has the id desk."},
        {"floors/a.svg", "<rect x=\"100\" y=\"10\" width=\"90\" height=\"90\"/>", "<path d=\"M100 10C1 2 3 4 5 6Z\"/>", "must fix: floors/a.svg line 5, g#ward: It cannot be read: the path uses C; only M, L, H, V and Z are read."},
        {"floors/a.svg", "class=\"room\" id=\"ward\"", "class=\"room\" id=\"ward\" transform=\"scale(2)\"", "must fix: floors/a.svg line 5, g#ward: It cannot be read: transform may only be translate(x y)."},
        {"floors/a.svg", "x=\"145\" y=\"30\"", "x=\"45\" y=\"30\"", "check: floors/a.svg line 5, #ward: The name \"Ward\" stands outside its room."},
        {"floors/a.svg", "width=\"90\" height=\"90\"/><text x=\"145\"", "width=\"290\" height=\"90\"/><text x=\"145\"", "check: floors/a.svg line 5, #ward: The room reaches outside the outer wall."},
        {"floors/a.svg", "data-grid-cell=\"100\"", "data-grid-cell=\"5\"", "must fix: floors/a.svg line 2, svg: The plan needs more than 24 columns or 99 rows of grid cells; make data-grid-cell larger."},
        {"floors/a.svg", "data-true-north=\"0\"", "data-true-north=\"north\"", "must fix: floors/a.svg line 2, svg: The root element cannot be used: data-true-north=\"north\" is not a plain number."},
        {"floors/a.svg", "</svg>", "", "must fix: floors/a.svg line 8: This is not XML as the program reads it: XML document structures must start and end within the same entity."},
    };

    @Test
    void aQuietDeskIsToldWhatAVisitorCouldRead() {
        Folders.sound(folder);
        Folders.replace(folder, "site.json", "\"supervisorContact\": \"boss\",", "\"supervisorContact\": \"boss\", \"quietDesk\": true,");
        Folders.replace(folder, "plans/help.json", "Call the supervisor", "Call the police");
        assertThat(Folders.texts(Folders.LOADER.load(folder))).containsExactly(
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
        assertThat(Folders.texts(loaded).stream().map(t -> t.substring(0, t.indexOf(", ")))).containsExactly(
                "must fix: contacts.json line 4", "must fix: devices.json line 7", "must fix: devices.json line 7",
                "must fix: floors/a.svg line 5", "must fix: plans/help.json line 9", "must fix: site.json line 6");
    }

    @Test
    void aBrokenContactIsNotAlsoAMissingOne() {
        Folders.sound(folder);
        Folders.replace(folder, "contacts.json", "\"name\": \"Supervisor\", ", "");
        assertThat(Folders.texts(Folders.LOADER.load(folder))).containsExactly(
                "must fix: contacts.json line 4, $.contacts[0]: \"name\" is missing, expected a name as said, such as Charge nurse.");
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        Folders.sound(folder);
        Files.delete(folder.resolve("devices.json"));
        Files.delete(folder.resolve("floors/a.svg"));
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(Folders.texts(Folders.LOADER.load(folder))).isEqualTo(List.of(
                "must fix: devices.json: The file is missing.",
                "must fix: site.json line 18, $.buildings[0].floors[0].plan: The folder has no file floors/a.svg.",
                "check: notes.txt: It is no part of a site folder and is not read."));
        assertThat(Folders.texts(Folders.LOADER.load(folder.resolve("nowhere")))).containsExactly("must fix: the folder: The site folder does not exist.");
        assertThat(Folders.texts(Folders.LOADER.load(folder.resolve("site.json")))).containsExactly("must fix: the folder: The site folder is not a folder.");
    }
}
