/** Benchmarks: each figure beside its physical limit from the same run. Never shipped, never part of the tests. */
@NullMarked
package org.duressdesk.bench;

import org.jspecify.annotations.NullMarked;
