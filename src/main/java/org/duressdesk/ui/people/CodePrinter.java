package org.duressdesk.ui.people;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts the recovery code on paper. */
@FunctionalInterface
public interface CodePrinter {
    /** Returns at once. @return why it could not be printed, one sentence; empty when it was; completed by any thread */
    CompletableFuture<Optional<String>> print(String title, String code);
}
