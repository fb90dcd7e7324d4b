/** What units have to do by a day: shown to those who lead or administer them, entered by administrators. */
@NullMarked
package org.ngoaingu.assistant.duty;

import org.jspecify.annotations.NullMarked;
