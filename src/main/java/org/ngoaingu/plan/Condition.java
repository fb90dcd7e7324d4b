package org.ngoaingu.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/**
 * One question of a plan about a profile, as its file writes it: {@code category: [CADRE]}. Conditions are structured
 * and not expressions, so that each can be explained to the person it judges.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.OfCategory.class, name = "category"),
    @JsonSubTypes.Type(value = Condition.OfLevel.class, name = "level"),
    @JsonSubTypes.Type(value = Condition.OfUnitKind.class, name = "unitKind"),
    @JsonSubTypes.Type(value = Condition.UnderAuthority.class, name = "authorityLevel"),
    @JsonSubTypes.Type(value = Condition.OfBlock.class, name = "block"),
    @JsonSubTypes.Type(value = Condition.IsManager.class, name = "manager"),
    @JsonSubTypes.Type(value = Condition.RankAtLeast.class, name = "managerRank"),
    @JsonSubTypes.Type(value = Condition.UnderAge.class, name = "underAge"),
    @JsonSubTypes.Type(value = Condition.RequiresLanguage.class, name = "requiresLanguage"),
    @JsonSubTypes.Type(value = Condition.TeachesLanguage.class, name = "teachesLanguage"),
    @JsonSubTypes.Type(value = Condition.HasTag.class, name = "tag")
})
public sealed interface Condition {

    /** The fact that it asks about. */
    Attribute attribute();

    Answer test(Profile profile);

    /** The staff category is one of these (loại). */
    record OfCategory(Set<Category> values) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OfCategory {
            values = Set.copyOf(values);
        }

        @Override
        public Attribute attribute() {
            return Attribute.CATEGORY;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.category(), values::contains);
        }
    }

    /** The level of the unit is one of these (cấp). */
    record OfLevel(Set<Level> values) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OfLevel {
            values = Set.copyOf(values);
        }

        @Override
        public Attribute attribute() {
            return Attribute.LEVEL;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.level(), values::contains);
        }
    }

    /** The unit is one of these kinds (loại đơn vị). */
    record OfUnitKind(Set<UnitKind> values) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OfUnitKind {
            values = Set.copyOf(values);
        }

        @Override
        public Attribute attribute() {
            return Attribute.UNIT_KIND;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.unitKind(), values::contains);
        }
    }

    /** The nearest People's Committee, the unit itself or above it, is of one of these levels ("thuộc quận"). */
    record UnderAuthority(Set<Level> values) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public UnderAuthority {
            values = Set.copyOf(values);
        }

        @Override
        public Attribute attribute() {
            return Attribute.AUTHORITY_LEVEL;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.authorityLevel(), values::contains);
        }
    }

    /** The unit belongs to one of these sides of the political system (khối). */
    record OfBlock(Set<Block> values) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OfBlock {
            values = Set.copyOf(values);
        }

        @Override
        public Attribute attribute() {
            return Attribute.BLOCK;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.block(), values::contains);
        }
    }

    /** The post is a leading one, or is not (lãnh đạo, quản lý). */
    record IsManager(boolean value) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public IsManager {}

        @Override
        public Attribute attribute() {
            return Attribute.MANAGER;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.manager(), is -> is == value);
        }
    }

    /**
     * A leading post stands this high or higher ("từ cấp phòng và tương đương trở lên"); deputies included (A10). A post
     * that does not lead has no rank and is a no.
     */
    record RankAtLeast(ManagerRank value) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public RankAtLeast {}

        @Override
        public Attribute attribute() {
            return Attribute.MANAGER_RANK;
        }

        @Override
        public Answer test(Profile profile) {
            return Boolean.FALSE.equals(profile.manager())
                    ? Answer.NO
                    : Answer.of(profile.managerRank(), rank -> rank.compareTo(value) >= 0);
        }
    }

    /** The person is under the age on the reference day (reading A9). */
    record UnderAge(int years) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public UnderAge {}

        @Override
        public Attribute attribute() {
            return Attribute.BIRTH_DATE;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.underAges(), ages -> ages.contains(years));
        }
    }

    /** Locality or field of the post requires a foreign language, or does not (reading A3). */
    record RequiresLanguage(boolean value) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public RequiresLanguage {}

        @Override
        public Attribute attribute() {
            return Attribute.REQUIRES_LANGUAGE;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.requiresLanguage(), is -> is == value);
        }
    }

    /** The person teaches a foreign language now, or does not (readings A11, A19). */
    record TeachesLanguage(boolean value) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public TeachesLanguage {}

        @Override
        public Attribute attribute() {
            return Attribute.TEACHES_LANGUAGE;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.teachesLanguage(), is -> is == value);
        }
    }

    /** The unit has the tag on that day; a tag that nobody set is not there. */
    record HasTag(UnitTag value) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public HasTag {}

        @Override
        public Attribute attribute() {
            return Attribute.TAGS;
        }

        @Override
        public Answer test(Profile profile) {
            return Answer.of(profile.tags().contains(value));
        }
    }
}
