package org.duressdesk.desk;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duressdesk.desk.kernel.Command;

/** The desk as screens, sound and links see it. All methods return at once and may be called by any thread. */
public interface DeskPort {
    /** Asks for something; the answer comes when it is durable, or refused. */
    CompletableFuture<Answer> ask(Command command);

    /** The newest picture. */
    Snapshot latest();

    /** Calls {@code listener} on the desk thread for every new picture; close the result to end it. */
    AutoCloseable watch(Consumer<Snapshot> listener);
}
