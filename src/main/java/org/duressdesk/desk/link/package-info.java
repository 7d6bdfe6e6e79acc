/** Links: found, lost, silent, blind; how their entries fold and their commands are decided. */
@NullMarked
package org.duressdesk.desk.link;

import org.jspecify.annotations.NullMarked;
