/** The hash chain every stored entry stands in, whichever file holds it. */
@NullMarked
package org.duressdesk.store.chain;

import org.jspecify.annotations.NullMarked;
