package org.ngoaingu.channel;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;

/**
 * Another person, or nobody any more, is linked to the chat; published inside the transaction.
 *
 * @param owner absent when nobody is
 */
public record ChatOwnerChanged(ChatId chat, @Nullable Actor owner) {}
