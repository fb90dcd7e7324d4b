/** Certificates in conversations: files looked at before a turn, and who is told when one ends. */
@NullMarked
package org.ngoaingu.assistant.certificate;

import org.jspecify.annotations.NullMarked;
