/** What an incident is called, how urgent it is, and how it is closed. */
@NullMarked
package org.duressdesk.domain.incident;

import org.jspecify.annotations.NullMarked;
