/** Finding a receiver and agreeing to answer it. */
@NullMarked
package org.duressdesk.ui.setup;

import org.jspecify.annotations.NullMarked;
