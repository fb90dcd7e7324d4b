package org.ngoaingu.progress;

/**
 * People of a unit, and what is on their way.
 *
 * @param people with a main post in the unit or below it, under the unit's plan
 * @param waiting of them, those with a submission that waits for an officer
 * @param expiring those with a certificate that ends within {@value #SOON} days
 * @param withNothing those whom an open line counts and who have neither a valid certificate nor a submission waiting
 */
public record UnitPeople(int people, int waiting, int expiring, int withNothing) {

    /** Days before its end from which a certificate is said to end (sắp hết hạn). */
    public static final int SOON = 90;
}
