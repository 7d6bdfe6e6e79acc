package org.duressdesk.drill;

import java.nio.file.Path;
import org.duressdesk.desk.Snapshot;

/** Takes pictures of the desk's screen for a drill without a display. */
public interface DrillCamera extends AutoCloseable {
    /** The desk window as it is drawn for this picture of the desk; returns the file written. */
    Path desk(String name, Snapshot snapshot);

    /** The replay of the newest incident, in its middle. */
    Path replay(String name);

    @Override
    void close();
}
