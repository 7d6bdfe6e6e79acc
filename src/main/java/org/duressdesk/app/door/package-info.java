/** Other programs of this machine that talk to the running desk, and how it talks to them. */
@NullMarked
package org.duressdesk.app.door;

import org.jspecify.annotations.NullMarked;
