/** Site and receivers in force, and how they change under a running desk. */
@NullMarked
package org.duressdesk.app.site;

import org.jspecify.annotations.NullMarked;
