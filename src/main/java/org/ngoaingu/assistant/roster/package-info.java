/** Imports as the office does them: looked at, taken, and put under a plan in one step. */
@NullMarked
package org.ngoaingu.assistant.roster;

import org.jspecify.annotations.NullMarked;
