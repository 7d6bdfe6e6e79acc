/** Floor plans from a plain subset of SVG. */
@NullMarked
package org.duressdesk.siteplan.svg;

import org.jspecify.annotations.NullMarked;
