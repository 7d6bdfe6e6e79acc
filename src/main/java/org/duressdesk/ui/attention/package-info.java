/** What needs attention now; everything shown is made from it. Below all features. */
@NullMarked
package org.duressdesk.ui.attention;

import org.jspecify.annotations.NullMarked;
