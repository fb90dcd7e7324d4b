/** Verbs by which people come to the pages. */
@NullMarked
package org.ngoaingu.assistant.access;

import org.jspecify.annotations.NullMarked;
