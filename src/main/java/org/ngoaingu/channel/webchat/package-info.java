/** The web chat: one page, its messages and what makes them arrive while the page is open. */
@NullMarked
package org.ngoaingu.channel.webchat;

import org.jspecify.annotations.NullMarked;
