/** The pure decision: state, command and moment in; journal entries and effects, or a refusal, out. */
@NullMarked
package org.duressdesk.desk.decide;

import org.jspecify.annotations.NullMarked;
