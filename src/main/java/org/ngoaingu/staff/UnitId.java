package org.ngoaingu.staff;

/** A unit of the tree, by its key in the database. */
public record UnitId(long value) {}
