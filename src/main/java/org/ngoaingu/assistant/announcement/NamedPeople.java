package org.ngoaingu.assistant.announcement;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.stereotype.Component;

/** People by their staff codes, among those whom somebody may see. */
@Component
class NamedPeople {

    /** Codes in one answer. */
    private static final int MOST = 100;

    private final Staff staff;
    private final Rights rights;

    NamedPeople(Staff staff, Rights rights) {
        this.staff = staff;
        this.rights = rights;
    }

    /** Empty when there is nobody of one of the codes, or there are too many. */
    Optional<Set<PersonId>> of(Actor who, String codes, LocalDate day) {
        var people = new LinkedHashSet<PersonId>();
        for (var code : codes.strip().split("[\\s,;]+", MOST + 1)) {
            var person = code.isEmpty() || people.size() == MOST
                    ? Optional.<PersonId>empty()
                    : staff.find(new StaffCode(code))
                            .filter(it -> rights.may(who, Act.SEE, it, day).isAllowed());
            if (person.isEmpty()) {
                return Optional.empty();
            }
            people.add(person.get());
        }
        return Optional.of(people);
    }
}
