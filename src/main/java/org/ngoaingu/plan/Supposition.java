package org.ngoaingu.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/** One "what if": a changed copy of the facts, judged by the same conditions. Another day is simply asked for. */
public sealed interface Supposition {

    StaffFacts applied(StaffFacts facts);

    /** Appointed to lead. Without a rank, it is the one that such a post has in the unit as it stands (domain 4.5). */
    record Appointed(@Nullable ManagerRank rank) implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            var supposed = rank != null ? Fact.supposed(rank) : usualRank(facts);
            return new ChangedFacts(facts).manager(true).managerRank(supposed).done();
        }

        private static Fact<ManagerRank> usualRank(StaffFacts facts) {
            var rank = usualRank(facts.unitKind().value(), facts.level().value());
            return rank == null ? Fact.unknown() : Fact.supposed(rank);
        }

        /** As the SQL function {@code manager_rank} of room staff has it for a marked manager without a title. */
        static @Nullable ManagerRank usualRank(@Nullable UnitKind kind, @Nullable Level level) {
            if (level == null) {
                return null;
            }
            return level == Level.COMMUNE && kind != UnitKind.DIVISION
                    ? ManagerRank.BELOW_DIVISION
                    : ManagerRank.DIVISION;
        }
    }

    /** No longer in a leading post. */
    record NotLeading() implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            return new ChangedFacts(facts)
                    .manager(false)
                    .managerRank(Fact.unknown())
                    .done();
        }
    }

    /** Of another category. */
    record OfCategory(Category category) implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            return new ChangedFacts(facts).category(category).done();
        }
    }

    /**
     * In another unit. Whether its post requires a language is unknown unless its tag says so (reading A3).
     *
     * @param path the unit and all above it, root first; empty for an unnamed unit under the same plan
     */
    record InUnit(
            String name,
            List<UnitId> path,
            UnitKind kind,
            Level level,
            Block block,
            @Nullable Level authorityLevel,
            Set<UnitTag> tags)
            implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            return new ChangedFacts(facts).unit(this).done();
        }
    }

    /** In a post whose locality or field requires a foreign language, or does not. */
    record PostRequiresLanguage(boolean value) implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            return new ChangedFacts(facts).requiresLanguage(value).done();
        }
    }

    /** Teaching a foreign language, or not. */
    record Teaching(boolean foreignLanguage) implements Supposition {

        @Override
        public StaffFacts applied(StaffFacts facts) {
            return new ChangedFacts(facts).teachesLanguage(foreignLanguage).done();
        }
    }
}
