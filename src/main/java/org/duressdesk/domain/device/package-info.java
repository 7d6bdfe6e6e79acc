/** What a button is, wherever it hangs: how it is built and whether it may be heard. */
@NullMarked
package org.duressdesk.domain.device;

import org.jspecify.annotations.NullMarked;
