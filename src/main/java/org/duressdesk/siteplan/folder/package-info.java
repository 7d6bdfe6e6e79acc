/** The bytes of a site folder: which files belong to it, how large they may be, and its hash. */
@NullMarked
package org.duressdesk.siteplan.folder;

import org.jspecify.annotations.NullMarked;
