package org.ngoaingu.staff;

/** Who asks or acts: a person of the roster, or somebody with rights over everything who is none. */
public sealed interface Actor {

    /** A person; what they may do follows from their posts and grants. */
    record Person(PersonId id) implements Actor {}

    /** The operator at the command line, who may do everything. */
    record Operator() implements Actor {}

    /** The account that the code in the log opened; may do everything and appoints the administrators. */
    record FirstAdministrator() implements Actor {}

    /** As the audit trail names them: by key, never by name. */
    default String named() {
        return switch (this) {
            case Person person -> "person:" + person.id().value();
            case Operator operator -> "operator";
            case FirstAdministrator first -> "first-administrator";
        };
    }
}
