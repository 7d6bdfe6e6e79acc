/** Journal entries as canonical JSON text with stable names and versions, and back, for ever. */
@NullMarked
package org.duressdesk.store.codec;

import org.jspecify.annotations.NullMarked;
