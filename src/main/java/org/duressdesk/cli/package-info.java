/** Words on a command line: one class a command, its options and what it prints. */
@NullMarked
package org.duressdesk.cli;

import org.jspecify.annotations.NullMarked;
