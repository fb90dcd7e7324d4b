/** A whole office on the whole program: the stories that a release must tell. */
@NullMarked
package org.ngoaingu.office;

import org.jspecify.annotations.NullMarked;
