/** What a site would do for every button at every hour, walked before anybody relies on it (requirement R27). */
@NullMarked
package org.duressdesk.domain.proof;

import org.jspecify.annotations.NullMarked;
