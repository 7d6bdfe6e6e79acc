package org.duressdesk.receiver.line.holders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duressdesk.domain.finder.Problem;

/**
 * Who has a port open, in the way of this system; where the system names nobody, which running programs could. Any thread.
 *
 * <p>A link tries its port about once a second for as long as it is taken. Where asking means starting a program, the answer
 * is kept for {@value #KEPT} attempts while the programs named in it still run.
 */
public final class PortHolders implements Function<String, Problem.Use> {
    static final int KEPT = 10;
    private static final List<String> TOOLS = List.of("/usr/sbin/lsof", "/usr/bin/lsof");

    private final Function<String, List<Problem.Holder>> holders;
    private final Function<String, String> device;
    private final Supplier<List<Problem.Holder>> running;
    private final int kept;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Problem.Use use, int given) {}

    PortHolders(
            Function<String, List<Problem.Holder>> holders,
            Function<String, String> device,
            Supplier<List<Problem.Holder>> running,
            int kept) {
        this.holders = holders;
        this.device = device;
        this.running = running;
        this.kept = kept;
    }

    public static PortHolders here() {
        return on(
                System.getProperty("os.name", ""),
                TOOLS.stream()
                        .filter(tool -> Files.isExecutable(Path.of(tool)))
                        .findFirst()
                        .orElse("lsof"));
    }

    /**
     * @param system as Java names it
     * @param lsof   where that tool is, for macOS
     */
    static PortHolders on(String system, String lsof) {
        if (system.startsWith("Windows")) {
            // No documented call names the program that holds a COM port (decision record 66).
            return new PortHolders(
                    port -> List.of(), port -> SerialMap.device(port, SerialMap.query()), Processes::running, KEPT);
        }
        if (system.startsWith("Mac")) {
            return new PortHolders(new Lsof(lsof)::holding, port -> "", Processes::running, KEPT);
        }
        return new PortHolders(PortHolders::fromProc, port -> "", Processes::running, 1);
    }

    private static List<Problem.Holder> fromProc(String port) {
        try {
            return Processes.holding(Set.of(Path.of(port).toRealPath()));
        } catch (IOException gone) {
            return List.of();
        }
    }

    @Override
    public Problem.Use apply(String port) {
        Answer before = answers.get(port);
        Problem.Use use = before != null && before.given() < kept && alive(before.use()) ? before.use() : ask(port);
        answers.put(port, new Answer(use, before != null && before.use() == use ? before.given() + 1 : 1));
        return use;
    }

    /** The port was opened: what was known about it is over. */
    public void opened(String port) {
        answers.remove(port);
    }

    private Problem.Use ask(String port) {
        List<Problem.Holder> found = holders.apply(port);
        return found.isEmpty()
                ? new Problem.Use(found, SerialPrograms.among(running.get()), device.apply(port))
                : new Problem.Use(found, List.of(), "");
    }

    private static boolean alive(Problem.Use use) {
        return use.holders().stream()
                .allMatch(one -> ProcessHandle.of(one.process()).isPresent());
    }
}
