package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.plan.Group;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.platform.Wording;

/** Goal, share and what is still needed. */
class LineProgressTests {

    @ParameterizedTest
    @CsvSource({
        "35, 100, 0, 35",
        "35, 100, 34, 1",
        "35, 100, 35, 0",
        "35, 100, 80, 0",
        "35, 3, 0, 2",
        "35, 3, 1, 1",
        "60, 5, 0, 3",
        "100, 7, 0, 7",
        "1, 1, 0, 1",
        "35, 0, 0, 0",
    })
    void theGoalIsRoundedUp(int rate, int in, int reached, int needed) {
        assertThat(counted(rate, in, reached, 0).needed()).isEqualTo(needed);
    }

    @Test
    void theShareHasOneDecimal() {
        assertThat(counted(35, 3, 2, 0).percent()).hasToString("66.7");
        assertThat(counted(35, 8, 1, 0).percent()).hasToString("12.5");
        assertThat(counted(35, 0, 0, 0).percent()).isNull();
    }

    @Test
    void unknownPeopleMakeTheFiguresALowerBoundAndAreNotNobody() {
        assertThat(counted(35, 3, 0, 1).isLowerBound()).isTrue();
        assertThat(counted(35, 3, 0, 0).isLowerBound()).isFalse();
        assertThat(counted(35, 0, 0, 1).isWithoutPeople()).isFalse();
        assertThat(counted(35, 0, 0, 0).isWithoutPeople()).isTrue();
    }

    private static LineProgress.Counted counted(int rate, int in, int reached, int unknown) {
        var day = LocalDate.of(2030, 12, 31);
        var group = new Group("g", new Wording("nhóm", "group"), List.of());
        var line = new Line(new LineId("X"), day, rate, 4, true, group, List.of(), "III", "…", List.of());
        return new LineProgress.Counted(line, true, day, in + unknown, in, 0, 0, unknown, reached, reached, null, null);
    }
}
