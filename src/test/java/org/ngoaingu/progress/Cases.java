package org.ngoaingu.progress;

import static org.ngoaingu.progress.Population.DUE;
import static org.ngoaingu.progress.Population.SINCE;
import static org.ngoaingu.progress.Population.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.progress.Population.Marks;
import org.ngoaingu.staff.UnitId;

/** What every population holds besides chance: the borders of every rule, once each. */
final class Cases {

    private static final LocalDate YOUNG = LocalDate.of(1990, 5, 5);
    private static final Marks CLERK = new Marks("CIVIL_SERVANT", false, null, true, false);
    private static final Marks LEADER = new Marks("CIVIL_SERVANT", true, "DIVISION", true, false);

    private final Population population;
    private final UnitId ward;
    private final UnitId school;
    private final UnitId affairs;
    private final UnitId unclear;

    /**
     * @param ward a commune
     * @param school a public unit
     * @param affairs the department of foreign affairs
     * @param unclear a unit of which neither kind nor level is known
     */
    Cases(Population population, UnitId ward, UnitId school, UnitId affairs, UnitId unclear) {
        this.population = population;
        this.ward = ward;
        this.school = school;
        this.affairs = affairs;
        this.unclear = unclear;
    }

    /** @return a unit that has nobody */
    UnitId add() {
        birthdays();
        posts();
        exclusions();
        certificates();
        var old = population.unit("Phường cũ", population.units.getFirst(), "PEOPLES_COMMITTEE", "COMMUNE", true, null);
        post(person(YOUNG), old, LEADER);
        population.merge(old, ward, LocalDate.of(2026, 7, 1));
        return population.unit("Đơn vị trống", population.units.getFirst(), "DIVISION", "DISTRICT", null, null);
    }

    /** Forty on the reference day, the day before and the day after; and the year alone. */
    private void birthdays() {
        for (var day : List.of(DUE, TODAY)) {
            for (var off = -1; off <= 1; off++) {
                post(person(day.minusYears(40).plusDays(off)), ward, LEADER);
            }
            post(population.person(LocalDate.of(day.getYear() - 40, 1, 1), "YEAR"), ward, LEADER);
            post(population.person(LocalDate.of(day.getYear() - 39, 1, 1), "YEAR"), ward, LEADER);
        }
    }

    /** A further post, an ended one, a future one, and posts of which little is known. */
    private void posts() {
        var two = person(YOUNG);
        post(two, ward, CLERK);
        population.post(two, school, false, LEADER, SINCE, null);
        population.post(person(YOUNG), ward, true, CLERK, SINCE, LocalDate.of(2026, 1, 31));
        population.post(person(YOUNG), ward, true, CLERK, LocalDate.of(2027, 1, 1), null);
        post(person(YOUNG), ward, new Marks("CIVIL_SERVANT", null, null, null, null));
        post(person(YOUNG), unclear, new Marks("PUBLIC_EMPLOYEE", null, null, null, null));
    }

    /** Teachers of languages and civil servants of foreign affairs; those of whom it is not known; those beside them. */
    private void exclusions() {
        for (var teaches : new Boolean[] {true, false, null}) {
            for (var manager : new Boolean[] {true, false, null}) {
                post(person(YOUNG), school, new Marks("PUBLIC_EMPLOYEE", manager, null, false, teaches));
            }
        }
        post(person(YOUNG), affairs, CLERK);
        post(person(YOUNG), affairs, new Marks("CADRE", false, null, true, false));
        post(person(YOUNG), affairs, new Marks("PUBLIC_EMPLOYEE", false, null, true, false));
    }

    /** Valid to the very day, ended the day before, a claim, revoked by then and not yet, without a day of issue. */
    private void certificates() {
        var issued = LocalDate.of(2024, 6, 1);
        for (var day : List.of(DUE, TODAY)) {
            population.certificate(holder(), 5, issued, true, day, true, null);
            population.certificate(holder(), 5, issued, true, day.minusDays(1), true, null);
            population.certificate(holder(), 5, issued, false, null, true, day);
            population.certificate(holder(), 5, issued, false, null, true, day.plusDays(1));
            population.certificate(holder(), 5, day, false, null, true, null);
            population.certificate(holder(), 5, day.plusDays(1), false, null, true, null);
        }
        population.certificate(holder(), 5, issued, false, null, false, null);
        population.certificate(holder(), 5, null, false, null, true, null);
        population.certificate(holder(), 5, null, true, null, true, null);
    }

    private long holder() {
        var person = person(YOUNG);
        post(person, ward, CLERK);
        return person;
    }

    private long person(LocalDate born) {
        return population.person(born, "DAY");
    }

    private void post(long person, UnitId unit, Marks marks) {
        population.post(person, unit, true, marks, SINCE, null);
    }
}
