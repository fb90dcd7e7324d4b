/** Stages what files say, compares it with what is known, and takes or undoes it, in sets of rows. */
@NullMarked
package org.ngoaingu.staff.intake;

import org.jspecify.annotations.NullMarked;
