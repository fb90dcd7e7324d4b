package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** People as the roster names them. */
@Component
class RosterNames {

    private final Staff staff;
    private final Texts texts;

    RosterNames(Staff staff, Texts texts) {
        this.staff = staff;
        this.texts = texts;
    }

    /** "Nguyễn Văn An". */
    String name(PersonId person) {
        return staff.name(person).replaceAll("\\s*\\R\\s*", " ");
    }

    /** "TM0031". */
    String code(PersonId person) {
        return staff.known(person).map(known -> known.code().value()).orElse("");
    }

    /** "Phòng Nội vụ"; empty for somebody without a post. */
    String unit(PersonId person, LocalDate day) {
        return staff.facts(person, day)
                .map(facts -> facts.unitName())
                .orElse("")
                .replaceAll("\\s*\\R\\s*", " ");
    }

    /** The birth date where it is known to the day. */
    Optional<LocalDate> born(PersonId person, LocalDate day) {
        return staff.facts(person, day)
                .flatMap(facts -> Optional.ofNullable(facts.birthDate().value()))
                .filter(birth -> birth.precision() == BirthDate.Precision.DAY)
                .map(BirthDate::date);
    }

    /** "Nguyễn Văn An, sinh ngày 01/02/1980". */
    String withBirth(PersonId person, LocalDate day, Locale language) {
        return born(person, day)
                .map(born -> texts.say(language, "submission.holder", Map.of("name", name(person), "born", born)))
                .orElseGet(() -> name(person));
    }
}
