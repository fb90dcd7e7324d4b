/** The spreadsheet of a unit's week. */
@NullMarked
package org.ngoaingu.digest.sheet;

import org.jspecify.annotations.NullMarked;
