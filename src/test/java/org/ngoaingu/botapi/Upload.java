package org.ngoaingu.botapi;

/** A file that was sent. */
public record Upload(String name, byte[] content) {}
