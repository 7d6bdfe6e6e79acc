/** Which program holds a port, and what else can be wrong with one. */
@NullMarked
package org.duressdesk.receiver.line.holders;

import org.jspecify.annotations.NullMarked;
