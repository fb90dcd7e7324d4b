package org.ngoaingu.announcement;

/**
 * Who is left out of an audience, and why.
 *
 * @param byUnit in a unit that is left out
 * @param byName named, in another unit
 * @param unknown a fact is missing without which nobody knows whether the quota line counts them
 */
public record LeftOut(int byUnit, int byName, int unknown) {}
