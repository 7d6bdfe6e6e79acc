/** Signing on: by name and PIN, on the first run, and over a live alarm. */
@NullMarked
package org.duressdesk.ui.handover;

import org.jspecify.annotations.NullMarked;
