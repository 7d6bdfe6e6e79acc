/** The first administrator, signing on, and what the desk does now while nobody is. */
@NullMarked
package org.duressdesk.ui.people;

import org.jspecify.annotations.NullMarked;
