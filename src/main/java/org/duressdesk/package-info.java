/** The program: its start and which commands there are. Nothing else. */
@NullMarked
package org.duressdesk;

import org.jspecify.annotations.NullMarked;
