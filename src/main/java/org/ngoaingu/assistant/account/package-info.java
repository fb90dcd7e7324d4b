/** Speaks with strangers until they are linked, and about invitations, consent and the own data. */
@NullMarked
package org.ngoaingu.assistant.account;

import org.jspecify.annotations.NullMarked;
