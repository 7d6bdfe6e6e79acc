/** A drill played by the program: its stages, its review, its pictures. */
@NullMarked
package org.duressdesk.drill;

import org.jspecify.annotations.NullMarked;
