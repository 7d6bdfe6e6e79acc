/** The people who may sign on, kept in people.json with their secrets as Argon2id. */
@NullMarked
package org.duressdesk.store.people;

import org.jspecify.annotations.NullMarked;
