/** Reads the catalogue and the equivalence sets from their files and checks them. */
@NullMarked
package org.ngoaingu.certificate.catalogue;

import org.jspecify.annotations.NullMarked;
