/** Reads unit lists and rosters as offices send them: sheets and CSV in, typed rows and refusals out. No database. */
@NullMarked
package org.ngoaingu.staff.roster;

import org.jspecify.annotations.NullMarked;
