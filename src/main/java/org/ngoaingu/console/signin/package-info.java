/** How somebody comes from the chat to the pages and leaves them again. */
@NullMarked
package org.ngoaingu.console.signin;

import org.jspecify.annotations.NullMarked;
