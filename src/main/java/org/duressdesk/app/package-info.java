/** One running desk: what is opened in which order, and closed the other way round. */
@NullMarked
package org.duressdesk.app;

import org.jspecify.annotations.NullMarked;
