/** What must hold of files whoever writes them: whole or not at all, durable, seen by their owner only. */
@NullMarked
package org.duressdesk.disk;

import org.jspecify.annotations.NullMarked;
