package org.ngoaingu.channel;

/** What goes out: a message, or an act that belongs to a chat. */
public sealed interface Outgoing permits Reply, Menu, Leaving {}
