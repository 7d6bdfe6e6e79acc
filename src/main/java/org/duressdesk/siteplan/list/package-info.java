/** Lists of buttons as people keep them in spreadsheets. */
@NullMarked
package org.duressdesk.siteplan.list;

import org.jspecify.annotations.NullMarked;
