/** What no schema can see: whether the parts of a site fit each other. */
@NullMarked
package org.duressdesk.siteplan.check;

import org.jspecify.annotations.NullMarked;
