/** Units and people: lists, facts with their sources, corrections. */
@NullMarked
package org.ngoaingu.console.people;

import org.jspecify.annotations.NullMarked;
