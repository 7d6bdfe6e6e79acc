/** What every key does, and when a key is not believed yet: pure tables, tested without a toolkit. */
@NullMarked
package org.duressdesk.ui.keys;

import org.jspecify.annotations.NullMarked;
