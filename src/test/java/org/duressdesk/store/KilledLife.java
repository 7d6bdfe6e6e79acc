package org.duressdesk.store;

import java.nio.file.Path;
import java.util.List;
import org.duressdesk.faults.Injector;

/** A journal's life that is killed at one file operation; says after every entry that it is stored. */
final class KilledLife {
    static final int ENTRIES = 6;

    private KilledLife() {}

    /** @param arguments data folder, and the operation before which the process is killed; 0 for never */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Injector.watch(data.getFileName() + "/", Path.of(""));
        Injector.order("kill", 1);
        Injector.order("stop-at", Long.parseLong(arguments[1]));
        for (int half = 0; half < 2; half++) {
            try (SqliteJournal journal = Template.open(data)) {
                for (int i = 0; i < ENTRIES / 2; i++) {
                    journal.append(List.of(Entries.note(journal.head() + 1)));
                    System.out.println("stored");
                }
            }
        }
        System.out.println("operations " + Injector.count("operations"));
    }
}
