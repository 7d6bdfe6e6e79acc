package org.duressdesk.domain.site;

import org.duressdesk.domain.said.Said;

/**
 * What is wrong with a site folder, worded for the person who repairs it.
 *
 * @param file     relative to the folder, with slashes; empty when the folder itself is meant
 * @param line     counted from 1; 0 when the whole file is meant
 * @param path     within the file: {@code $.devices[3].room} in JSON, {@code rect#triage-3} in SVG; empty for the whole
 * @param what     what was found and what was expected
 */
public record Complaint(Severity severity, String file, int line, String path, Said what) {
    /** Whether the site can be used before it is repaired. */
    public enum Severity {
        /** The site is refused; the desk stays on its last good one. */
        MUST_FIX,
        /** The site works; somebody should look. */
        CHECK
    }

    /** One line: "must fix: devices.json line 14, $.devices[3].room: …". */
    public String text() {
        return said().words();
    }

    /** What was found, without where. */
    public String sentence() {
        return what.words();
    }

    public Said said() {
        Said where = file.isEmpty() ? Said.of("site.folder") : Said.text(file);
        if (line > 0) {
            where = Said.of("site.line", where, line);
        }
        if (!path.isEmpty()) {
            where = Said.of("site.path", where, path);
        }
        return Said.of(severity == Severity.MUST_FIX ? "site.must-fix" : "site.check", where, what);
    }
}
