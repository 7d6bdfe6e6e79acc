/** What this machine and this program are: folders, log, version, clocks and threads. */
@NullMarked
package org.duressdesk.app.machine;

import org.jspecify.annotations.NullMarked;
