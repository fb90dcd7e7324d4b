/** Announcements in the chat: written, approved, watched while they run, reported; and the button of their readers. */
@NullMarked
package org.ngoaingu.assistant.announcement;

import org.jspecify.annotations.NullMarked;
