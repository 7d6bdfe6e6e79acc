package org.duressdesk.siteplan;

/** Single faults, the second half, as in {@link BrokenSites}. */
final class BrokenParts {
    static final String[][] FAULTS = {
        // contacts
        {
            "contacts.json",
            "4402",
            "extension",
            "check: contacts.json line 4, $.contacts[0].number: \"extension\" has no digit and cannot be dialled."
        },
        {
            "contacts.json",
            "4402",
            "1234567890123456",
            "check: contacts.json line 4, $.contacts[0].number: \"1234567890123456\" has 16 digits; telephone numbers have at most 15."
        },
        {
            "contacts.json",
            "4402",
            "44;02",
            "must fix: contacts.json line 4, $.contacts[0].number: \"44;02\" does not fit, expected what to dial, 1 to 24 letters, digits, spaces and + * # , . ( ) / -."
        },
        // plans
        {
            "plans/help.json",
            "[\"boss\"]",
            "[\"boss\", \"chief\"]",
            "must fix: plans/help.json line 8, $.steps[0].contacts[1]: contacts.json has no contact chief."
        },
        {
            "plans/help.json",
            "\"contacts\": [\"boss\"],",
            "",
            "must fix: plans/help.json line 8, $.steps[0].contacts: A call step needs at least one contact."
        },
        {
            "plans/help.json",
            "{first}",
            "{firts}",
            "must fix: plans/help.json line 9, $.steps[0].readAloud: In this text the placeholder {firts} is not known; use one of {site}, {address}, {building}, {level}, {floor}, {place}, {room}, {grid}, {door}, {count}, {span}, {first}, {last}, {seen}, {threat}, {camera}."
        },
        {
            "plans/help.json",
            "Button pressed at",
            "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
            "must fix: plans/help.json line 9, $.steps[0].readAloud: The text has 61 words when filled in; at most 60 can be read aloud under stress."
        },
        {
            "plans/help.json",
            "\"mandatory\": true",
            "\"mandatory\": false",
            "check: plans/help.json line 7, $.steps: No step is mandatory: an incident could be resolved with nothing done."
        },
        {
            "plans/help.json",
            "{ \"id\": \"reached\", \"label\": \"Reached\" }, ",
            "",
            "must fix: plans/help.json line 10, $.steps[0].outcomes: No outcome finishes the step: the operator would be stuck."
        },
        {
            "plans/help.json",
            ", \"finishes\": false",
            "",
            "check: plans/help.json line 10, $.steps[0].outcomes: Every outcome finishes the call; give \"no answer\" \"finishes\": false so that the next contact is called."
        },
        {
            "plans/help.json",
            "\"kind\": \"call\"",
            "\"kind\": \"wait\"",
            "must fix: plans/help.json line 8, $.steps[0].waitSeconds: A wait step needs waitSeconds."
        },
        {
            "plans/help.json",
            "\"mandatory\": true,",
            "\"mandatory\": true, \"waitSeconds\": 5,",
            "must fix: plans/help.json line 8, $.steps[0].waitSeconds: Only a wait step has waitSeconds."
        },
        {
            "plans/help.json",
            "\"rule\": {}",
            "\"rule\": { \"buildings\": [\"Q\"], \"floors\": [\"A/L1\", \"A/L2\"] }",
            "must fix: plans/help.json line 6, $.rule.floors[1]: Floor A/L2 does not exist."
        },
        {
            "plans/help.json",
            "\"rule\": {}",
            "\"rule\": { \"from\": \"25:00\" }",
            "must fix: plans/help.json line 6, $.rule.from: \"25:00\" does not fit, expected a time of day as 07:00."
        },
        {
            "plans/help.json",
            "\"id\": \"help\"",
            "\"id\": \"built-in\"",
            "must fix: plans/help.json line 3, $.id: The id built-in is the program's own plan; choose another."
        },
        {"plans/help.json", "  \"rule\": {},\n", "", "check: plans: No plan has a rule; none is chosen by itself."},
        {
            "site.json",
            "\"kind\": \"other\"",
            "\"kind\": \"school\"",
            "check: plans: No plan answers the threat lockdown; the built-in plan would lead."
        },
        // floor plans
        {
            "floors/a.svg",
            "data-verified-on=\"2026-11-01\"",
            "data-verified-on=\"2025-11-01\"",
            "check: floors/a.svg line 2, svg: The plan was verified on 2025-11-01, 387 days ago; verify it at least every 365 days."
        },
        {
            "floors/a.svg",
            " data-verified-on=\"2026-11-01\"",
            "",
            "check: floors/a.svg line 2, svg: Nobody has verified this plan; walk the floor and write the day as data-verified-on."
        },
        {
            "floors/a.svg",
            "data-verified-on=\"2026-11-01\"",
            "data-verified-on=\"1 Nov\"",
            "must fix: floors/a.svg line 2, svg: data-verified-on is not a day such as 2026-03-12."
        },
        {
            "floors/a.svg",
            "class=\"exit\"",
            "class=\"art\"",
            "check: floors/a.svg line 2, svg: The floor has no exit; its nearest door would say \"not on file\". On a floor without exterior doors mark the stair that leads to one."
        },
        {
            "floors/a.svg",
            "x1=\"40\" y1=\"190\" x2=\"80\" y2=\"190\"",
            "x1=\"40\" y1=\"150\" x2=\"80\" y2=\"150\"",
            "check: floors/a.svg line 6, exit 1: Exit 1 lies more than 1 m from the outer wall."
        },
        {
            "floors/a.svg",
            "</svg>",
            "<ellipse cx=\"5\" cy=\"5\" rx=\"2\" ry=\"2\"/></svg>",
            "check: floors/a.svg line 7, ellipse: The element is not part of the plan format and is not drawn; use rect, polygon, polyline, path, line, circle, text and g, or give it the class art."
        },
        {
            "floors/a.svg",
            "</svg>",
            "<rect x=\"5\" y=\"5\" width=\"2\" height=\"2\"/></svg>",
            "check: floors/a.svg line 7, rect: The element has no class that gives it a meaning and is not drawn; give it the class art when it is decoration."
        },
        {
            "floors/a.svg",
            "class=\"outer-wall\"",
            "class=\"art\"",
            "must fix: floors/a.svg line 2, svg: No shape has the class outer-wall; draw the outer wall as one closed shape."
        },
        {
            "floors/a.svg",
            "id=\"ward\"",
            "id=\"desk\"",
            "must fix: floors/a.svg line 5, g#desk: It cannot be read: another room of this floor has the id desk."
        },
        {
            "floors/a.svg",
            "<rect x=\"100\" y=\"10\" width=\"90\" height=\"90\"/>",
            "<path d=\"M100 10C1 2 3 4 5 6Z\"/>",
            "must fix: floors/a.svg line 5, g#ward: It cannot be read: the path uses C; only M, L, H, V and Z are read."
        },
        {
            "floors/a.svg",
            "class=\"room\" id=\"ward\"",
            "class=\"room\" id=\"ward\" transform=\"scale(2)\"",
            "must fix: floors/a.svg line 5, g#ward: It cannot be read: transform may only be translate(x y)."
        },
        {
            "floors/a.svg",
            "x=\"145\" y=\"30\"",
            "x=\"45\" y=\"30\"",
            "check: floors/a.svg line 5, #ward: The name \"Ward\" stands outside its room."
        },
        {
            "floors/a.svg",
            "width=\"90\" height=\"90\"/><text x=\"145\"",
            "width=\"290\" height=\"90\"/><text x=\"145\"",
            "check: floors/a.svg line 5, #ward: The room reaches outside the outer wall."
        },
        {
            "floors/a.svg",
            "data-grid-cell=\"100\"",
            "data-grid-cell=\"5\"",
            "must fix: floors/a.svg line 2, svg: The plan needs more than 24 columns or 99 rows of grid cells; make data-grid-cell larger."
        },
        {
            "floors/a.svg",
            "data-true-north=\"0\"",
            "data-true-north=\"north\"",
            "must fix: floors/a.svg line 2, svg: The root element cannot be used: data-true-north=\"north\" is not a plain number."
        },
        {
            "floors/a.svg",
            "</svg>",
            "",
            "must fix: floors/a.svg line 8: This is not XML as the program reads it: XML document structures must start and end within the same entity."
        },
    };

    private BrokenParts() {}
}
