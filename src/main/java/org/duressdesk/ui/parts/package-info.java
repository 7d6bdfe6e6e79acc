/** Words, rows and columns as nodes, built alike in every view. */
@NullMarked
package org.duressdesk.ui.parts;

import org.jspecify.annotations.NullMarked;
