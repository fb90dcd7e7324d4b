package org.ngoaingu.staff;

/**
 * The person was made an administrator of something, or is one no longer, or an import did so with the head of a unit;
 * published inside the transaction.
 */
public record RightsChanged(PersonId person) {}
