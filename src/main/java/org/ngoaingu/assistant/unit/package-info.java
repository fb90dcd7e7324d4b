/** A unit as its head sees it: its facts, who stands how, and a reminder to those who have nothing. */
@NullMarked
package org.ngoaingu.assistant.unit;

import org.jspecify.annotations.NullMarked;
