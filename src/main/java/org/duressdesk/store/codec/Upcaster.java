package org.duressdesk.store.codec;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the body of an entry from one version of its type to the next, in place. Upcasters are never removed: what was
 * once written stays readable (decision D1).
 */
@FunctionalInterface
public interface Upcaster {
    void lift(ObjectNode body);
}
