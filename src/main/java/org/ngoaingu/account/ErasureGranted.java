package org.ngoaingu.account;

import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/** The office did what a person asked: to erase what need not be kept. Published in the transaction that says so. */
public record ErasureGranted(PersonId person, Actor by) {}
