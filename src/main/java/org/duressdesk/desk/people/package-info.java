/** Who is on: signing on and off. */
@NullMarked
package org.duressdesk.desk.people;

import org.jspecify.annotations.NullMarked;
