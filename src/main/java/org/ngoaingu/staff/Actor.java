package org.ngoaingu.staff;

/** Who asks or acts: a person of the roster, or whoever holds the machine and types a command there. */
public sealed interface Actor {

    /** A person; what they may do follows from their posts and grants. */
    record Person(PersonId id) implements Actor {}

    /** The operator at the command line, who may do everything. */
    record Operator() implements Actor {}
}
