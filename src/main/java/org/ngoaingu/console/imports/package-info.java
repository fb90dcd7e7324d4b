/** Unit lists and rosters: looked at, taken, undone. */
@NullMarked
package org.ngoaingu.console.imports;

import org.jspecify.annotations.NullMarked;
