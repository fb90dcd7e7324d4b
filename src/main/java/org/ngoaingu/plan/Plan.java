package org.ngoaingu.plan;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.Category;

/**
 * A foreign-language plan of an authority, as its file has it.
 *
 * @param number {@code 276/KH-UBND}
 * @param name how people call it, with number, day and issuer
 * @param validFrom first day of the plan's window
 * @param validTo its last day
 * @param equivalenceSet id of the set that turns certificates into levels
 * @param bodies whom its tasks and letters about it name
 * @param notice shown under answers from its day on
 */
public record Plan(
        PlanId id,
        String number,
        LocalDate issued,
        Wording name,
        Authority authority,
        LocalDate validFrom,
        LocalDate validTo,
        String equivalenceSet,
        List<Exclusion> exclusions,
        List<Line> lines,
        List<Uncounted> uncounted,
        List<Body> bodies,
        List<Task> tasks,
        @Nullable Notice notice) {

    public Plan {
        exclusions = List.copyOf(exclusions);
        lines = List.copyOf(lines);
        uncounted = List.copyOf(uncounted);
        bodies = List.copyOf(bodies);
        tasks = List.copyOf(tasks);
    }

    /** What is to be shown under an answer about the day. */
    public Optional<Notice> noticeOn(LocalDate day) {
        return Optional.ofNullable(notice).filter(it -> !day.isBefore(it.from()));
    }

    /** The ages that conditions of this plan name, other readings included. */
    public Set<Integer> ages() {
        return conditions()
                .filter(Condition.UnderAge.class::isInstance)
                .map(condition -> ((Condition.UnderAge) condition).years())
                .collect(toUnmodifiableSet());
    }

    /** Whether staff of the category can be in any group of the plan at all (reading A16). */
    boolean counts(Category category) {
        var anyone = new Profile(category, null, null, null, null, null, null, null, null, Set.of(), null);
        return lines.stream()
                .flatMap(line -> line.group().conditions().stream()
                        .filter(Condition.OfCategory.class::isInstance)
                        .map(condition -> condition.test(anyone)))
                .anyMatch(answer -> answer == Answer.YES);
    }

    /**
     * What a line is to everyone with the profile: exclusion first, then group; an unknown exclusion leaves it open only
     * if the group is not already a no.
     */
    public Verdict judge(Line line, Profile profile) {
        var excluded = Answer.any(exclusions.stream()
                .map(exclusion -> exclusion.group().holds(profile))
                .toList());
        if (excluded == Answer.YES) {
            return Verdict.EXCLUDED;
        }
        var member = line.group().holds(profile);
        if (member == Answer.NO) {
            return Verdict.OUT;
        }
        return member == Answer.YES && excluded == Answer.NO ? Verdict.IN : Verdict.UNKNOWN;
    }

    Optional<Exclusion> exclusionOf(Profile profile) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.group().holds(profile) == Answer.YES)
                .findFirst();
    }

    /** The plan as it would exclude under the other reading. */
    Plan under(Reading reading) {
        var others = Stream.concat(
                        exclusions.stream()
                                .map(it -> new Exclusion(reading.otherwise(it.group()), it.section(), it.quote())),
                        Stream.of(reading.alsoExcluded())
                                .filter(conditions -> !conditions.isEmpty())
                                .map(conditions -> new Exclusion(
                                        new Group(reading.id(), reading.text(), conditions), reading.id(), "")))
                .toList();
        return new Plan(
                id,
                number,
                issued,
                name,
                authority,
                validFrom,
                validTo,
                equivalenceSet,
                others,
                lines,
                uncounted,
                bodies,
                tasks,
                notice);
    }

    private Stream<Condition> conditions() {
        var groups = Stream.concat(
                exclusions.stream().map(Exclusion::group),
                lines.stream().flatMap(line -> Stream.concat(Stream.of(line.group()), line.focus().stream())));
        var readings = lines.stream()
                .flatMap(line -> line.readings().stream())
                .flatMap(reading ->
                        Stream.concat(reading.otherwise().values().stream(), Stream.of(reading.alsoExcluded())));
        return Stream.concat(groups.map(Group::conditions), readings).flatMap(List::stream);
    }
}
