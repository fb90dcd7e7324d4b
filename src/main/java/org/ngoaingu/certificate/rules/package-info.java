/** The rules of certificates: what a text says, which level a score has, how long it holds. No database. */
@NullMarked
package org.ngoaingu.certificate.rules;

import org.jspecify.annotations.NullMarked;
