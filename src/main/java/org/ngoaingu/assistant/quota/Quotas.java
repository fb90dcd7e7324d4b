package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.certificate.Standing;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.Judgements;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.plan.Supposition;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** Brings a person's facts, plan and certificates together. Asks for no right: whoever calls it has. */
@Component
public class Quotas {

    private final Staff staff;
    private final Plans plans;
    private final Certificates certificates;

    Quotas(Staff staff, Plans plans, Certificates certificates) {
        this.staff = staff;
        this.plans = plans;
        this.certificates = certificates;
    }

    /** What holds for the person on the day. */
    public PersonQuota of(PersonId person, LocalDate day) {
        return supposing(person, day, List.of());
    }

    /** What would hold on the day if these were true. */
    public PersonQuota supposing(PersonId person, LocalDate day, List<Supposition> suppositions) {
        var judgements = plans.judge(history(person), day, suppositions);
        return new PersonQuota(judgements, standings(person, judgements));
    }

    private Function<LocalDate, Optional<StaffFacts>> history(PersonId person) {
        var known = new HashMap<LocalDate, Optional<StaffFacts>>();
        return day -> known.computeIfAbsent(day, it -> staff.facts(person, it));
    }

    private HashMap<LocalDate, Standing> standings(PersonId person, Judgements judgements) {
        var set = set(judgements.plan());
        var standings = new HashMap<LocalDate, Standing>();
        standings.put(judgements.day(), certificates.standing(person, judgements.day(), set));
        judgements.holding().stream()
                .map(Judgement::referenceDay)
                .forEach(day -> standings.computeIfAbsent(day, it -> certificates.standing(person, it, set)));
        return standings;
    }

    private EquivalenceSet set(@Nullable Plan plan) {
        return plan == null
                ? certificates.set(Certificates.DEFAULT_SET)
                : certificates.activeSet(plan.id().value(), plan.equivalenceSet());
    }
}
