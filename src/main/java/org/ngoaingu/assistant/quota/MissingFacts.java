package org.ngoaingu.assistant.quota;

import java.util.List;
import java.util.Optional;
import org.ngoaingu.plan.Attribute;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.Missing;
import org.ngoaingu.plan.Verdict;
import org.ngoaingu.staff.PersonFact;

/** The facts of the person or post for want of which an open line stays undecided. */
public final class MissingFacts {

    private MissingFacts() {}

    public static List<PersonFact> of(PersonQuota quota) {
        return quota.judgements().holding().stream()
                .filter(line -> line.verdict() == Verdict.UNKNOWN && line.open())
                .map(Judgement::missing)
                .flatMap(List::stream)
                .map(Missing::fact)
                .flatMap(fact -> ofPerson(fact).stream())
                .distinct()
                .toList();
    }

    /** Facts of a unit are corrected for the unit, not for one of its people. */
    private static Optional<PersonFact> ofPerson(Attribute fact) {
        return switch (fact) {
            case CATEGORY -> Optional.of(PersonFact.CATEGORY);
            case MANAGER -> Optional.of(PersonFact.MANAGER);
            case MANAGER_RANK -> Optional.of(PersonFact.MANAGER_RANK);
            case BIRTH_DATE -> Optional.of(PersonFact.BIRTH_DATE);
            case REQUIRES_LANGUAGE -> Optional.of(PersonFact.REQUIRES_LANGUAGE);
            case TEACHES_LANGUAGE -> Optional.of(PersonFact.TEACHES_LANGUAGE);
            case LEVEL, UNIT_KIND, AUTHORITY_LEVEL, BLOCK, TAGS -> Optional.empty();
        };
    }
}
