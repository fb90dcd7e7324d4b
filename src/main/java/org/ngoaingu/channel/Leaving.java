package org.ngoaingu.channel;

/** The assistant leaves a group. */
public record Leaving() implements Carried {}
