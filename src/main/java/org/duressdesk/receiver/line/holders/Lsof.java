package org.duressdesk.receiver.line.holders;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.finder.Problem;

/** macOS: who has a port open, told by lsof, which every Mac has. Without root it tells this user's programs only. */
final class Lsof {
    /** Shorter than the time a link may take to stop. */
    private static final long LONGEST_MILLIS = 1_500;

    private static final String CALLING = "/dev/cu.";
    private static final String CALLED = "/dev/tty.";

    private final String tool;

    /** @param tool path of the program */
    Lsof(String tool) {
        this.tool = tool;
    }

    List<Problem.Holder> holding(String port) {
        Set<String> names = names(port);
        // -w: no warnings; --: a name that begins with a dash is a name.
        List<String> command = new ArrayList<>(List.of(tool, "-w", "-F", "pcfn", "--"));
        command.addAll(names);
        return AskedProgram.says(command, LONGEST_MILLIS)
                .map(output -> LsofFields.holders(output, names).entrySet().stream()
                        .filter(one -> one.getKey() != ProcessHandle.current().pid())
                        .map(one -> Processes.named(one.getValue(), one.getKey()))
                        .toList())
                .orElse(List.of());
    }

    /** The port's other names: a link's target, and on macOS the second device of each port, for calls that come in. */
    static Set<String> names(String port) {
        Set<String> all = new LinkedHashSet<>(List.of(port));
        try {
            all.add(Path.of(port).toRealPath().toString());
        } catch (IOException gone) {
            // The name as given is asked for all the same.
            all.add(port);
        }
        for (String one : List.copyOf(all)) {
            if (one.startsWith(CALLING)) {
                all.add(CALLED + one.substring(CALLING.length()));
            } else if (one.startsWith(CALLED)) {
                all.add(CALLING + one.substring(CALLED.length()));
            }
        }
        return all;
    }
}
