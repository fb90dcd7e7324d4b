/** Runs turns for real: sessions in the database, sentences understood, verbs called, replies worded. */
@NullMarked
package org.ngoaingu.conversation.host;

import org.jspecify.annotations.NullMarked;
