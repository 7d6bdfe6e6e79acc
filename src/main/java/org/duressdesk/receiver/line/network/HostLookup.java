package org.duressdesk.receiver.line.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/**
 * Finds the address behind a name within a limit: the system's own look-up may hang for half a minute. One look-up at a
 * time; what still runs is waited for at the next attempt. Owned by one link.
 */
final class HostLookup {
    private static final int LIMIT_MILLIS = 1_500;

    private Optional<CompletableFuture<InetAddress>> running = Optional.empty();

    /**
     * The address.
     *
     * @throws LineLost when the name is not known or was not found in time
     */
    InetAddress find(String host) throws LineLost {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException aName) {
            return find(running.orElseGet(() -> begin(host)), host);
        }
    }

    private InetAddress find(CompletableFuture<InetAddress> lookup, String host) throws LineLost {
        try {
            running = Optional.of(lookup);
            InetAddress found = lookup.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            running = Optional.empty();
            return found;
        } catch (ExecutionException unknown) {
            running = Optional.empty();
            throw new LineLost(Said.of("line.name-unknown", host));
        } catch (TimeoutException slow) {
            throw new LineLost(Said.of("line.name-slow", host));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LineLost(Said.of("line.name-stopped", host));
        }
    }

    private static CompletableFuture<InetAddress> begin(String host) {
        CompletableFuture<InetAddress> lookup = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("look-up of " + host).start(() -> {
            try {
                lookup.complete(InetAddress.getByName(host));
            } catch (UnknownHostException | RuntimeException unknown) {
                lookup.completeExceptionally(unknown);
            }
        });
        return lookup;
    }
}
