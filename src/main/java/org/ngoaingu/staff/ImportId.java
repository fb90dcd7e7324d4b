package org.ngoaingu.staff;

/** One import of a unit list, a roster or both, by its key in the database. */
public record ImportId(long value) {}
