package org.ngoaingu.channel;

import java.util.UUID;

/** One chat: one person's thread of messages in one channel. */
public record ChatId(UUID value) {}
