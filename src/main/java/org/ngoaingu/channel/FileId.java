package org.ngoaingu.channel;

import java.util.UUID;

/** A file of a chat. */
public record FileId(UUID value) {}
