package org.duressdesk.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Refusal;

/** A desk that remembers what it was asked and answers as told. */
public final class FakeDesk implements DeskPort {
    public final List<Command> asked = new CopyOnWriteArrayList<>();
    public Optional<Refusal> refusal = Optional.empty();
    private Optional<Snapshot> latest = Optional.empty();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<Answer> ask(Command command) {
        asked.add(command);
        return CompletableFuture.completedFuture(new Answer(refusal, true));
    }

    /** A new picture for everybody who watches. */
    public void publish(Snapshot snapshot) {
        latest = Optional.of(snapshot);
        listeners.forEach(listener -> listener.accept(snapshot));
    }

    @Override
    public Snapshot latest() {
        return latest.orElseThrow();
    }

    @Override
    public AutoCloseable watch(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
