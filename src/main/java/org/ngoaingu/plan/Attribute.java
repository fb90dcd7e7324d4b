package org.ngoaingu.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.StaffFacts;

/** A fact that conditions ask about. */
public enum Attribute {
    CATEGORY,
    LEVEL,
    UNIT_KIND,
    AUTHORITY_LEVEL,
    BLOCK,
    MANAGER,
    MANAGER_RANK,
    BIRTH_DATE,
    REQUIRES_LANGUAGE,
    TEACHES_LANGUAGE,
    TAGS;

    /** Its name in JSON: {@code requires_language}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name as it stands before a value: "loại". */
    public Message says() {
        return Message.of("plan.fact." + name());
    }

    /** Where the person's value comes from; absent for tags, which carry no source. */
    @Nullable
    Source source(StaffFacts facts) {
        return switch (this) {
            case CATEGORY -> facts.category().source();
            case LEVEL -> facts.level().source();
            case UNIT_KIND -> facts.unitKind().source();
            case AUTHORITY_LEVEL -> facts.authorityLevel().source();
            case BLOCK -> facts.block().source();
            case MANAGER -> facts.manager().source();
            case MANAGER_RANK ->
                Boolean.FALSE.equals(facts.manager().value())
                        ? facts.manager().source()
                        : facts.managerRank().source();
            case BIRTH_DATE -> facts.birthDate().source();
            case REQUIRES_LANGUAGE -> facts.requiresLanguage().source();
            case TEACHES_LANGUAGE -> facts.teachesLanguage().source();
            case TAGS -> null;
        };
    }
}
