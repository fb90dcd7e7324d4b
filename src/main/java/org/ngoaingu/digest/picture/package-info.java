/** The picture of a unit's week: how far each line is, how it went and where it leads. */
@NullMarked
package org.ngoaingu.digest.picture;

import org.jspecify.annotations.NullMarked;
