package org.ngoaingu.staff;

/** A person in the roster, by its key in the database. */
public record PersonId(long value) {}
