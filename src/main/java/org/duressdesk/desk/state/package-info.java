/** The records of the state: what the entries up to a head have made. Read by every feature, so they stand below them. */
@NullMarked
package org.duressdesk.desk.state;

import org.jspecify.annotations.NullMarked;
