/** The site: buildings, floors, plans drawn in plan units, devices, contacts, settings. */
@NullMarked
package org.duressdesk.domain.site;

import org.jspecify.annotations.NullMarked;
