package org.ngoaingu.channel;

/** Something new stands in the chat's history, committed. */
public record ChatChanged(ChatId chat) {}
