/** Announcements in the chat. */
@NullMarked
package org.ngoaingu.assistant.announcement;

import org.jspecify.annotations.NullMarked;
