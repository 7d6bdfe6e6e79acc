package org.duressdesk.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The door where no caller can be taken, such as on a machine without a free file handle. */
class DoorbellTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void aCallThatCannotBeTakenIsTriedAgainAfterAPauseOnly() throws Exception {
        try (Refusing door = new Refusing(3)) {
            Doorbell.listen(door, caller -> done.add("served"), () -> done.add("paused"));
        }
        assertThat(done).containsExactly("refused", "paused", "refused", "paused", "refused", "paused", "served");
    }

    @Test
    void aCallerWhoHasGoneCostsNoPause() throws Exception {
        try (Refusing door = new Refusing(0)) {
            Doorbell.listen(
                    door,
                    caller -> {
                        done.add("gone");
                        throw new IOException("gone");
                    },
                    () -> done.add("paused"));
        }
        assertThat(done).containsExactly("gone");
    }

    /** Refuses some calls, takes one, and is closed then. */
    private final class Refusing extends ServerSocket {
        private int left;

        Refusing(int refusals) throws IOException {
            left = refusals;
        }

        @Override
        public Socket accept() throws IOException {
            if (left-- > 0) {
                done.add("refused");
                throw new IOException("Too many open files");
            }
            close();
            return new Socket();
        }
    }
}
