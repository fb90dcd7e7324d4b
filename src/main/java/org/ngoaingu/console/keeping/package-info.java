/** What those who keep the system look at: health, and messages that did not get through. */
@NullMarked
package org.ngoaingu.console.keeping;

import org.jspecify.annotations.NullMarked;
