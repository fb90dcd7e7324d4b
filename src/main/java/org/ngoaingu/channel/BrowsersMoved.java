package org.ngoaingu.channel;

/** The browsers that had the web chat open have another one open; published inside the transaction. */
public record BrowsersMoved(ChatId from) {}
