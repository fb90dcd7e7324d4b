package org.ngoaingu.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a person or unit that an administrator changed, from a day on. It ends when a later correction takes its
 * place, or when an import says something else than the files said when it was made; imports end theirs in SQL.
 */
@Entity
class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long personId;
    private @Nullable Long unitId;
    private String fact;
    private String value;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String fileValue;
    private @Nullable Long fileUnitId;
    private @Nullable String fileTitle;
    private String reason;
    private @Nullable Long madeBy;
    private OffsetDateTime madeAt;
    private @Nullable Long endedBy; // the import that ended it

    /** What the files say of the fact, and for a person of which unit and title they say it. */
    record Said(
            @Nullable String value,
            @Nullable Long unitId,
            @Nullable String title) {}

    /** Who corrects, when and why. */
    record Made(Actor by, OffsetDateTime at, String reason) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Correction() {}

    private Correction(String fact, String value, LocalDate since, Said said, Made made) {
        this.fact = fact;
        this.value = value;
        validFrom = since;
        fileValue = said.value();
        fileUnitId = said.unitId();
        fileTitle = said.title();
        reason = made.reason();
        madeBy = Actors.key(made.by());
        madeAt = made.at();
    }

    static Correction of(PersonId person, String fact, String value, LocalDate since, Said said, Made made) {
        var correction = new Correction(fact, value, since, said, made);
        correction.personId = person.value();
        return correction;
    }

    static Correction of(UnitId unit, String fact, String value, LocalDate since, Said said, Made made) {
        var correction = new Correction(fact, value, since, said, made);
        correction.unitId = unit.value();
        return correction;
    }

    /** Another takes its place from the day on; one that would begin later never holds. An earlier end stays. */
    void supersede(LocalDate since) {
        var end = since.isBefore(validFrom) ? validFrom : since;
        if (validTo == null || validTo.isAfter(end)) {
            validTo = end;
        }
    }
}
