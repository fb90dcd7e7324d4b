package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.StaffFacts;

/** Puts conditions in words for the person whom they judge. */
record Explanation(Plan plan, StaffFacts facts, Profile profile, LocalDate day) {

    List<Finding> of(Group group) {
        return group.conditions().stream().map(this::of).toList();
    }

    private Finding of(Condition condition) {
        var answer = condition.test(profile);
        var attribute = condition.attribute();
        return new Finding(
                condition, answer, asks(condition), value(condition), attribute.source(facts), help(attribute, answer));
    }

    private Message asks(Condition condition) {
        return switch (condition) {
            case Condition.OfCategory it -> oneOf("category", it.values());
            case Condition.OfLevel it -> oneOf("level", it.values());
            case Condition.OfUnitKind it -> oneOf("unitKind", it.values());
            case Condition.UnderAuthority it -> oneOf("level", it.values());
            case Condition.OfBlock it -> oneOf("block", it.values());
            case Condition.IsManager it -> yesOrNo(it.attribute(), it.value());
            case Condition.RankAtLeast it ->
                Message.of("plan.asks.rankAtLeast", "rank", named("managerRank", it.value()));
            case Condition.UnderAge it -> Message.of("plan.asks.underAge", "years", it.years(), "day", day);
            case Condition.RequiresLanguage it -> yesOrNo(it.attribute(), it.value());
            case Condition.TeachesLanguage it -> yesOrNo(it.attribute(), it.value());
            case Condition.HasTag it -> Message.of("plan.asks.tag." + it.value().name());
        };
    }

    private Message value(Condition condition) {
        return switch (condition) {
            case Condition.OfCategory it -> known("category", facts.category());
            case Condition.OfLevel it -> known("level", facts.level());
            case Condition.OfUnitKind it -> known("unitKind", facts.unitKind());
            case Condition.UnderAuthority it -> known("level", facts.authorityLevel());
            case Condition.OfBlock it -> known("block", facts.block());
            case Condition.IsManager it -> known(it.attribute(), facts.manager());
            case Condition.RankAtLeast it -> rank();
            case Condition.UnderAge it -> age(it.years(), facts.birthDate().value());
            case Condition.RequiresLanguage it -> known(it.attribute(), facts.requiresLanguage());
            case Condition.TeachesLanguage it -> known(it.attribute(), facts.teachesLanguage());
            case Condition.HasTag it -> Message.of(facts.tags().contains(it.value()) ? "answer.yes" : "answer.no");
        };
    }

    private Message rank() {
        return Boolean.FALSE.equals(facts.manager().value())
                ? yesOrNo(Attribute.MANAGER, false)
                : known("managerRank", facts.managerRank());
    }

    private Message age(int years, @Nullable BirthDate born) {
        if (born == null) {
            return unknown();
        }
        var under = born.isUnder(years, day);
        var from = born.lastDayUnder(years).plusDays(1);
        var age = under
                ? Message.of("plan.value.underUntil", "years", years, "day", born.lastDayUnder(years))
                : Message.of("plan.value.ofAgeSince", "years", years, "day", from);
        return born.precision() == BirthDate.Precision.DAY
                ? age
                : Message.of("plan.value.reckonedFrom", "age", age, "born", born.date());
    }

    /** Who can supply the fact (reading A3): of a post's requirement its unit, of all else the office of home affairs. */
    Message supplier(Attribute attribute) {
        var office =
                Message.of("plan.who.homeAffairs." + plan.authority().level().name());
        return attribute == Attribute.REQUIRES_LANGUAGE ? Message.of("plan.who.unitOr", "office", office) : office;
    }

    private @Nullable Message help(Attribute attribute, Answer answer) {
        return switch (answer) {
            case YES -> null;
            case UNKNOWN -> Message.of("plan.help.unknown", "who", supplier(attribute));
            case NO -> attribute == Attribute.BIRTH_DATE ? null : Message.of("plan.help.no." + attribute.name());
        };
    }

    private static <T extends Enum<T>> Message oneOf(String kind, Collection<T> values) {
        return values.stream()
                .sorted()
                .map(value -> named(kind, value))
                .reduce((first, second) -> Message.of("plan.or", "first", first, "second", second))
                .orElseThrow();
    }

    private static <T extends Enum<T>> Message known(String kind, Fact<T> fact) {
        return fact.value() == null ? unknown() : named(kind, fact.value());
    }

    private static Message known(Attribute attribute, Fact<Boolean> fact) {
        return fact.value() == null ? unknown() : yesOrNo(attribute, fact.value());
    }

    private static Message yesOrNo(Attribute attribute, boolean value) {
        return Message.of("plan.%s.%s".formatted(value ? "yes" : "no", attribute.name()));
    }

    private static Message named(String kind, Enum<?> value) {
        return Message.of(kind + "." + value.name());
    }

    private static Message unknown() {
        return Message.of("answer.unknown");
    }
}
