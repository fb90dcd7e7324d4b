package org.ngoaingu.channel;

/** What goes out. */
public sealed interface Outgoing permits Carried, Made {}
