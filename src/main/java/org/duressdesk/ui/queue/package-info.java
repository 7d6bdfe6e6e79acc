/** What needs attention: the alarm banner, the incident bar and the alarm queue, as pictures and as views. */
@NullMarked
package org.duressdesk.ui.queue;

import org.jspecify.annotations.NullMarked;
