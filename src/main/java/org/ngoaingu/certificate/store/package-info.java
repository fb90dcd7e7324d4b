/** Certificates in the database, and how rosters bring them there. */
@NullMarked
package org.ngoaingu.certificate.store;

import org.jspecify.annotations.NullMarked;
