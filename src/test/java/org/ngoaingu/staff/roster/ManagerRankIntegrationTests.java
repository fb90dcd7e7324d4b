package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of a title and what its unit adds, together (domain 4.3, 4.5). */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
class ManagerRankIntegrationTests {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "Trưởng phòng, DIVISION, DISTRICT, DIVISION",
        "Phó Trưởng phòng, DIVISION, DISTRICT, DIVISION",
        "Chánh Văn phòng, DIVISION, DISTRICT, DIVISION",
        "Phó Chánh Thanh tra, DIVISION, DISTRICT, DIVISION",
        "Chủ tịch UBND quận, PEOPLES_COMMITTEE, DISTRICT, ABOVE_DIVISION",
        "PCT UBND, PEOPLES_COMMITTEE, DISTRICT, ABOVE_DIVISION",
        "Phó Chủ tịch UBND phường, PEOPLES_COMMITTEE, COMMUNE, BELOW_DIVISION",
        "Chủ tịch, PEOPLES_COMMITTEE, COMMUNE, BELOW_DIVISION",
        "Trưởng phòng, DIVISION, COMMUNE, DIVISION",
        "Phó Giám đốc Sở, DEPARTMENT, PROVINCE, ABOVE_DIVISION",
        "Giám đốc, DEPARTMENT, PROVINCE, ABOVE_DIVISION",
        "Trưởng phòng, DEPARTMENT, PROVINCE, DIVISION",
        "Trưởng khoa, PUBLIC_UNIT, DISTRICT, BELOW_DIVISION",
        "Trưởng phòng, PUBLIC_UNIT, PROVINCE, BELOW_DIVISION",
        "Hiệu trưởng, PUBLIC_UNIT, DISTRICT, DIVISION",
        "Hiệu trưởng, PUBLIC_UNIT, COMMUNE, BELOW_DIVISION",
        "Trưởng ban, PARTY_BODY, DISTRICT, DIVISION",
        "Chủ tịch Hội LHPN, SOCIOPOLITICAL_BODY, DISTRICT, DIVISION",
        "Điều phối viên, DIVISION, DISTRICT, DIVISION",
        "Điều phối viên, PEOPLES_COMMITTEE, PROVINCE, DIVISION",
        "Điều phối viên, DIVISION,,",
    })
    void aLeaderRanksByTitleAndBody(String title, UnitKind kind, Level level, ManagerRank rank) {
        var said = ManagerRanks.saidByTitle(title);
        assertThat(database.sql("select manager_rank(:said, :kind, :level, :manager)")
                        .param("said", said == null ? null : said.name())
                        .param("kind", kind.name())
                        .param("level", level == null ? null : level.name())
                        .param("manager", Titles.saysManager(title))
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .map(ManagerRank::valueOf))
                .isEqualTo(Optional.ofNullable(rank));
    }
}
