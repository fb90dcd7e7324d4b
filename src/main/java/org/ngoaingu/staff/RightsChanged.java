package org.ngoaingu.staff;

/** The person was made an administrator of something, or is one no longer; published inside the transaction. */
public record RightsChanged(PersonId person) {}
