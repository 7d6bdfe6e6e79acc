/** JSON with line numbers, read within limits and checked by the published schemas. */
@NullMarked
package org.duressdesk.siteplan.json;

import org.jspecify.annotations.NullMarked;
