/** The site folder on disk becomes the domain's site, or a complete list of complaints; sites are kept by hash. */
@NullMarked
package org.duressdesk.siteplan;

import org.jspecify.annotations.NullMarked;
