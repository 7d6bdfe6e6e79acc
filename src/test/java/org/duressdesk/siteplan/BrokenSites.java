package org.duressdesk.siteplan;

/** Single faults, the first half: file, what stands there, what stands there instead, what is said. */
final class BrokenSites {
    static final String[][] FAULTS = {
        // the files themselves
        {
            "site.json",
            "\"format\": 1,",
            "\"format\": 1",
            "must fix: site.json line 3: This is not JSON as the program reads it: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries."
        },
        {
            "site.json",
            "\"format\": 1,",
            "\"format\": 2,",
            "must fix: site.json line 2, $.format: Found \"2\", expected \"1\" (format 1)."
        },
        {
            "contacts.json",
            "\"format\": 1,",
            "\"format\": 1, \"format\": 1,",
            "must fix: contacts.json line 2: This is not JSON as the program reads it: Duplicate Object property \"format\"."
        },
        // what the schemas see
        {"site.json", "  \"desk\": \"Front desk\",\n", "", "must fix: site.json line 1, $: \"desk\" is missing."},
        {
            "site.json",
            "\"kind\": \"other\"",
            "\"kind\": \"bank\"",
            "must fix: site.json line 6, $.kind: \"bank\" is not one of hospital, school, other."
        },
        {
            "site.json",
            "\"desk\": \"Front desk\",",
            "\"desk\": \"Front desk\", \"colour\": 1,",
            "must fix: site.json line 4, $.colour: \"colour\" is not known here; known are $schema, format, name, desk, address, kind, zone, settings, areas, links, buildings."
        },
        {
            "site.json",
            "\"name\": \"House\"",
            "\"name\": 7",
            "must fix: site.json line 17, $.buildings[0].name: Found the number 7, expected a text (a name)."
        },
        {
            "site.json",
            "\"address\": \"1 Short Street\"",
            "\"address\": \"\"",
            "must fix: site.json line 5, $.address: The text is empty or too short, expected the street address that responders are told."
        },
        {
            "site.json",
            "\"heartbeatSeconds\": 30",
            "\"heartbeatSeconds\": -1",
            "must fix: site.json line 14, $.links[0].heartbeatSeconds: \"-1\" is too small, the least is 0 (0 when the receiver sends none)."
        },
        {
            "site.json",
            "floors/a.svg",
            "../../secret.svg",
            "must fix: site.json line 18, $.buildings[0].floors[0].plan: \"../../secret.svg\" does not fit, expected a file of the folder such as floors/a-l1.svg."
        },
        {
            "devices.json",
            "\"zone\": \"001\"",
            "\"zone\": \"001\", \"user\": \"1\"",
            "must fix: devices.json line 5, $.devices[0].keys[0]: This is not a key with exactly one of zone and user."
        },
        {
            "devices.json",
            ", \"zone\": \"001\"",
            "",
            "must fix: devices.json line 5, $.devices[0].keys[0]: This is not a key with exactly one of zone and user."
        },
        {
            "devices.json",
            "\"account\": \"1234\", \"zone\": \"001\"",
            "\"account\": \"12 34\", \"zone\": \"001\"",
            "must fix: devices.json line 5, $.devices[0].keys[0].account: \"12 34\" does not fit, expected the account as the receiver sends it, 1 to 16 digits or letters, leading zeros kept."
        },
        {
            "devices.json",
            "\"kind\": \"fixed\"",
            "\"kind\": \"loud\"",
            "must fix: devices.json line 4, $.devices[0].kind: \"loud\" is not one of fixed, wireless, pendant."
        },
        // buttons
        {
            "devices.json",
            "\"zone\": \"002\"",
            "\"zone\": \"001\"",
            "must fix: devices.json line 7, $.devices[1].keys[0]: The key 1234 zone 001 of link main, here of button D-2, is taken by $.devices[0].keys[0] in devices.json line 5; each belongs to one."
        },
        {
            "devices.json",
            "\"id\": \"D-2\"",
            "\"id\": \"D-1\"",
            "must fix: devices.json line 6, $.devices[1].id: The device id D-1 is taken by $.devices[0] in devices.json line 4; each belongs to one."
        },
        {
            "devices.json",
            "\"x\": 150",
            "\"x\": 250",
            "must fix: devices.json line 7, $.devices[1].room: Button D-2 at 250, 50 lies outside its room ward on floors/a.svg."
        },
        {
            "devices.json",
            "\"x\": 150",
            "\"x\": 60",
            "must fix: devices.json line 7, $.devices[1].room: Button D-2 at 60, 50 lies outside its room ward, in desk on floors/a.svg."
        },
        {
            "devices.json",
            "\"x\": 150",
            "\"x\": 301",
            "must fix: devices.json line 7, $.devices[1].x: Button D-2 lies outside its plan floors/a.svg, which is 300 by 200."
        },
        {
            "devices.json",
            "\"x\": 150",
            "\"x\": 50",
            "must fix: devices.json line 6, $.devices[1]: The place 50, 50 on floor A/L1, here of button D-2, is taken by $.devices[0] in devices.json line 4; each belongs to one."
        },
        {
            "devices.json",
            "\"room\": \"ward\"",
            "\"room\": \"attic\"",
            "must fix: devices.json line 7, $.devices[1].room: Button D-2 hangs in room attic, which floors/a.svg does not draw."
        },
        {
            "devices.json",
            "\"room\": \"ward\", ",
            "",
            "check: devices.json line 6, $.devices[1]: Button D-2 names no room but lies in ward on floors/a.svg."
        },
        {
            "devices.json",
            "\"building\": \"A\", \"floor\": \"L1\",\n      \"room\": \"ward\"",
            "\"building\": \"B\", \"floor\": \"L1\",\n      \"room\": \"ward\"",
            "must fix: devices.json line 6, $.devices[1].building: Button D-2 hangs in building B, which site.json does not have."
        },
        {
            "devices.json",
            "\"floor\": \"L1\",\n      \"room\": \"ward\"",
            "\"floor\": \"L9\",\n      \"room\": \"ward\"",
            "must fix: devices.json line 6, $.devices[1].floor: Button D-2 hangs on floor L9, which building A does not have."
        },
        {
            "devices.json",
            "\"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\"",
            "\"link\": \"west\", \"account\": \"1234\", \"zone\": \"002\"",
            "must fix: devices.json line 7, $.devices[1].keys[0].link: Button D-2 reports over the link west, which site.json does not have."
        },
        {
            "devices.json",
            "\"y\": 50, \"keys\": [{ \"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\" }]",
            "\"y\": 50, \"locationConfirmed\": \"2026-02-30\", \"keys\": [{ \"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\" }]",
            "must fix: devices.json line 7, $.devices[1].locationConfirmed: 2026-02-30 is no day of the calendar."
        },
        // sound outputs, decision D16
        {
            "site.json",
            "staff-only",
            "public",
            "must fix: site.json line 10, $.settings.outputs: 2 buttons are silent, D-1 the first, but no sound output is staff-only: their presses could not sound anywhere."
        },
        {
            "site.json",
            "[{ \"name\": \"Headset\", \"audience\": \"staff-only\" }]",
            "[], \"quietDesk\": true",
            "must fix: site.json line 10, $.settings.outputs: The desk is quiet, but no sound output is staff-only."
        },
        {
            "site.json",
            "\"name\": \"Headset\", \"audience\": \"staff-only\"",
            "\"name\": \"Headset\"",
            "must fix: site.json line 10, $.settings.outputs[0]: \"audience\" is missing."
        },
        // settings
        {
            "site.json",
            "\"supervisorContact\": \"boss\"",
            "\"supervisorContact\": \"nobody\"",
            "must fix: site.json line 9, $.settings.supervisorContact: contacts.json has no contact nobody."
        },
        {
            "site.json",
            "\"supervisorContact\": \"boss\"",
            "\"raiseAfterSeconds\": 60, \"superviseAfterSeconds\": 50",
            "must fix: site.json line 9, $.settings.superviseAfterSeconds: The second deadline, 50 s, must come after the first, 60 s."
        },
        {
            "site.json",
            "America/New_York",
            "Tern/Street",
            "must fix: site.json line 7, $.zone: \"Tern/Street\" is no IANA time zone, expected one such as America/New_York."
        },
        {
            "site.json",
            "\"areas\": []",
            "\"areas\": [{ \"id\": \"all\", \"name\": \"All\", \"buildings\": [\"A\", \"Z\"] }]",
            "must fix: site.json line 12, $.areas[0].buildings[1]: Building Z does not exist."
        },
        {
            "site.json",
            "\"heartbeatSeconds\": 30",
            "\"heartbeatSeconds\": 0",
            "check: site.json line 14, $.links[0].heartbeatSeconds: The receiver sends no heartbeat: this link is not supervised and its silence is not noticed."
        },
        {
            "site.json",
            "floors/a.svg",
            "floors/b.svg",
            "must fix: site.json line 18, $.buildings[0].floors[0].plan: The folder has no file floors/b.svg."
        },
    };

    private BrokenSites() {}
}
