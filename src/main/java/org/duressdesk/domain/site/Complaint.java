package org.duressdesk.domain.site;

/**
 * What is wrong with a site folder, worded for the person who repairs it.
 *
 * @param file     relative to the folder, with slashes; empty when the folder itself is meant
 * @param line     counted from 1; 0 when the whole file is meant
 * @param path     within the file: {@code $.devices[3].room} in JSON, {@code rect#triage-3} in SVG; empty for the whole
 * @param sentence what was found and what was expected
 */
public record Complaint(Severity severity, String file, int line, String path, String sentence) {
    /** Whether the site can be used before it is repaired. */
    public enum Severity {
        /** The site is refused; the desk stays on its last good one. */
        MUST_FIX,
        /** The site works; somebody should look. */
        CHECK;

        /** As a line begins. */
        public String words() {
            return this == MUST_FIX ? "must fix" : "check";
        }
    }

    /** One line: "must fix: devices.json line 14, $.devices[3].room: …". */
    public String text() {
        StringBuilder text = new StringBuilder(severity.words());
        text.append(": ").append(file.isEmpty() ? "the folder" : file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (!path.isEmpty()) {
            text.append(", ").append(path);
        }
        return text.append(": ").append(sentence).toString();
    }
}
