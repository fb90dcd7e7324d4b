package org.ngoaingu.certificate.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Skill;

/**
 * A row of an equivalence set.
 *
 * @param level 1–6; absent where the set says that these scores have no level
 * @param source the document that says so
 * @param confirmed whether that document was seen; only a confirmed row decides
 */
public record Row(String type, Band band, @Nullable Integer level, String source, boolean confirmed) {

    /** The scores that a row is about. */
    public sealed interface Band {}

    /** Numbers from a lowest to a highest, both included; an open end makes it a lowest score. */
    public record PointsBand(BigDecimal from, @Nullable BigDecimal to) implements Band {

        public boolean begins(BigDecimal score) {
            return score.compareTo(from) >= 0;
        }

        public boolean has(BigDecimal score) {
            return begins(score) && (to == null || score.compareTo(to) <= 0);
        }
    }

    /** One named level. */
    public record ValueBand(String value, int rank) implements Band {}

    /** A band for each of the four skills. */
    public record SkillsBand(Map<Skill, PointsBand> of) implements Band {}
}
