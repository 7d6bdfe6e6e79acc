package org.duressdesk.siteplan.json;

import java.util.List;
import java.util.Map;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import tools.jackson.databind.JsonNode;

/**
 * A JSON file of the folder: its values, the line of each, and which of them the schema refused.
 *
 * @param lines   line by pointer text, from 1
 * @param refused what the schema complained about
 */
public record JsonFile(String name, JsonNode root, Map<String, Integer> lines, List<Pointer> refused) {
    public JsonFile {
        lines = Map.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /** The line of a value; of the nearest value around it when it is missing itself. */
    public int line(Pointer at) {
        String text = at.text();
        while (true) {
            Integer line = lines.get(text);
            if (line != null) {
                return line;
            }
            int cut = Math.max(text.lastIndexOf('.'), text.lastIndexOf('['));
            if (cut <= 0) {
                return 1;
            }
            text = text.substring(0, cut);
        }
    }

    /** True when the schema found nothing wrong with this value or anything within it. */
    public boolean sound(Pointer at) {
        return refused.stream().noneMatch(bad -> at.holds(bad) || bad.holds(at) && !bad.equals(Pointer.ROOT));
    }

    public void mustFix(Complaints complaints, Pointer at, Said said) {
        complaints.mustFix(name, line(at), at.text(), said);
    }

    public void check(Complaints complaints, Pointer at, Said said) {
        complaints.check(name, line(at), at.text(), said);
    }
}
