/** Where names and plates stand so that no press is covered. */
@NullMarked
package org.duressdesk.ui.map.label;

import org.jspecify.annotations.NullMarked;
