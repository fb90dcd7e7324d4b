package org.ngoaingu.channel;

/** What a driver carries: a message, or an act that belongs to a chat. */
public sealed interface Carried extends Outgoing permits Reply, Menu, Leaving {}
