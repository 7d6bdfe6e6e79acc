/** Which feature decides a command and which folds an entry. */
@NullMarked
package org.duressdesk.desk.rules;

import org.jspecify.annotations.NullMarked;
