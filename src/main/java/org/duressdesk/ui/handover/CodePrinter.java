package org.duressdesk.ui.handover;

import java.util.Optional;

/** Puts the recovery code on paper. */
@FunctionalInterface
public interface CodePrinter {
    /** @return why it could not be printed, one sentence; empty when it was */
    Optional<String> print(String title, String code);
}
