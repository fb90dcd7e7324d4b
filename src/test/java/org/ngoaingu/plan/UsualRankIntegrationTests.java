package org.ngoaingu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who supposes to lead gets the rank that the database would give to a marked manager of that unit. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
class UsualRankIntegrationTests {

    @Autowired
    JdbcClient database;

    @Test
    void isTheOneOfTheDatabaseForEveryKindAndLevel() {
        for (var kind : andUnknown(UnitKind.values())) {
            for (var level : andUnknown(Level.values())) {
                var usual = Supposition.Appointed.usualRank(kind, level);
                assertThat(Optional.ofNullable(usual).map(Enum::name))
                        .as("%s %s", kind, level)
                        .isEqualTo(stored(kind, level, null))
                        .isEqualTo(stored(kind, level, false));
            }
        }
    }

    private Optional<String> stored(@Nullable UnitKind kind, @Nullable Level level, @Nullable Boolean saysManager) {
        return database.sql("select manager_rank(null, :kind, :level, :says)")
                .param("kind", kind == null ? null : kind.name())
                .param("level", level == null ? null : level.name())
                .param("says", saysManager)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    private static <T> List<@Nullable T> andUnknown(T[] values) {
        var all = new ArrayList<@Nullable T>(Arrays.asList(values));
        all.add(null);
        return all;
    }
}
