package org.ngoaingu.staff;

/** An import was undone; published inside the transaction, before the units and people that came with it go. */
public record ImportUndone(ImportId id) {}
