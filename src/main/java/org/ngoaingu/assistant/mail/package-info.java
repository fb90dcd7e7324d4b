/** The address to which a person wants to be told that there is something new. */
@NullMarked
package org.ngoaingu.assistant.mail;

import org.jspecify.annotations.NullMarked;
