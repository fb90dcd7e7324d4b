package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/** Dates, titles, categories, subjects and numbers as people write them. */
class RosterWordsTests {

    @ParameterizedTest
    @CsvSource({
        "5/3/1985, 1985-03-05, DAY",
        "05-03-85, 1985-03-05, DAY",
        "1985-03-05, 1985-03-05, DAY",
        "1985-03-05T00:00:00, 1985-03-05, DAY",
        "05.03.1985, 1985-03-05, DAY",
        "31111, 1985-03-05, DAY",
        "'''5/3/1985', 1985-03-05, DAY",
        "ngày 5 tháng 3 năm 1985, 1985-03-05, DAY",
        "3/1985, 1985-03-01, MONTH",
        "tháng 3 năm 1985, 1985-03-01, MONTH",
        "1985, 1985-01-01, YEAR",
        "Năm 1985, 1985-01-01, YEAR",
        "1/2/05, 2005-02-01, DAY",
    })
    void readsDates(String text, String date, String precision) {
        var read = (RosterDate.Read) RosterDate.of(new Cell(text, false), false, 10);
        assertThat(read.date().date()).hasToString(date);
        assertThat(read.date().precision()).hasToString(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "29/02/1987, Impossible",
        "31/02/1985, Impossible",
        "03/25/1985, MonthFirst",
        "hai lăm, NotOne",
        "5/3, NotOne",
        "0/1985, Impossible"
    })
    void neverGuessesDates(String text, String outcome) {
        assertThat(RosterDate.of(new Cell(text, false), false, 10).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "Trưởng phòng, true",
        "Phó Trưởng phòng Nội vụ, true",
        "PTP, true",
        "TP, true",
        "TP Nội vụ, true",
        "TP.HCM,",
        "Q. Trưởng phòng, true",
        "Phụ trách phòng, true",
        "Phụ trách kế toán, false",
        "nguyên Trưởng phòng, false",
        "'Giáo viên, nguyên Hiệu trưởng', false",
        "Chủ tịch UBND phường kiêm Bí thư, true",
        "HT, true",
        "PHT, true",
        "Chánh Văn phòng, true",
        "Bí thư Đoàn TNCS HCM phường, true",
        "Chỉ huy trưởng BCH Quân sự, false",
        "Kế toán trưởng, false",
        "Tổ trưởng chuyên môn, false",
        "Giáo viên chủ nhiệm, false",
        "CV, false",
        "Văn phòng - Thống kê, false",
        "Phóng viên, false",
        "Bí thư chi bộ,",
        "Điều phối viên,",
    })
    void readsLeadingTitles(String title, Boolean leads) {
        assertThat(Titles.saysManager(title)).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({
        "Giáo viên tiếng Anh, true",
        "GV Anh văn, true",
        "Giáo viên,",
        "Giáo viên THCS hạng II,",
        "Giáo viên Toán, false",
        "Giáo viên Toán (dạy bằng tiếng Anh), false",
        "Giáo viên Tiếng Việt, false",
        "Chuyên viên, false"
    })
    void knowsTeachersOfForeignLanguages(String title, Boolean teaches) {
        assertThat(TaughtLanguage.bySaying(title)).isEqualTo(teaches);
    }

    @ParameterizedTest
    @CsvSource({
        "Tiếng Anh, true",
        "Toán (dạy bằng tiếng Anh), false",
        "Tiếng Việt, false",
        "Tiếng Ba Na, false",
        "Anh văn, true",
        "Ngoại ngữ, true",
        "Ngữ văn, false"
    })
    void knowsForeignLanguagesAmongSubjects(String subject, boolean foreign) {
        assertThat(TaughtLanguage.isSubject(subject)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "CB, CADRE",
        "Cán bộ, CADRE",
        "CC, CIVIL_SERVANT",
        "công  chức, CIVIL_SERVANT",
        "VC, PUBLIC_EMPLOYEE",
        "HĐ68, CONTRACT_EMPLOYEE",
        "HĐ 111, CONTRACT_EMPLOYEE",
        "HĐLĐ, CONTRACT_EMPLOYEE",
        "NLĐ, CONTRACT_EMPLOYEE",
        "Hợp đồng, CONTRACT_EMPLOYEE",
        "Cán bộ không chuyên trách, PART_TIME_COMMUNE_WORKER",
        "KXĐ,",
        "CBCC,",
        "'Cán bộ, công chức',"
    })
    void readsCategories(String text, Category category) {
        assertThat(Categories.of(text)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "UBND quận, PEOPLES_COMMITTEE, DISTRICT",
        "UBND phường, PEOPLES_COMMITTEE, COMMUNE",
        "Phòng chuyên môn, DIVISION,",
        "Sở, DEPARTMENT,",
        "Chi cục, SUB_DEPARTMENT,",
        "ĐVSN, PUBLIC_UNIT,",
        "Huyện ủy, PARTY_BODY,",
        "Cơ quan Đảng, PARTY_BODY,",
        "MTTQ, SOCIOPOLITICAL_BODY,",
        "Đoàn thể, SOCIOPOLITICAL_BODY,",
        "Thị xã,, DISTRICT",
        "Thành phố,,",
        "TP trực thuộc Trung ương,, PROVINCE",
        "Thành phố thuộc tỉnh,, DISTRICT",
        "Cấp tỉnh,, PROVINCE",
        "Đặc khu,, COMMUNE"
    })
    void readsKindsAndLevels(String text, UnitKind kind, Level level) {
        assertThat(UnitWords.kind(text)).isEqualTo(kind);
        if (kind == null || level != null) {
            assertThat(UnitWords.level(text)).isEqualTo(level);
        }
    }
}
