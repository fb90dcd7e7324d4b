package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ngoaingu.staff.roster.TestBook.row;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

class UnitListTests {

    @TempDir
    Path folder;

    private final Heard<UnitRow> heard = new Heard<>();

    @Test
    void readsUnitsWithTheirTagsAndNotesWhatItCannotRead() throws IOException {
        var file = new TestBook()
                .sheet(
                        "ĐV",
                        row("DANH MỤC ĐƠN VỊ"),
                        row(
                                "Tên đơn vị",
                                "Mã ĐV",
                                "Loại",
                                "Cấp",
                                "Trực thuộc (mã)",
                                "Khối",
                                "Mã CBCCVC thủ trưởng",
                                "Địa bàn/lĩnh vực yêu cầu ngoại ngữ"),
                        row("UBND tỉnh Bình Minh", "BM", "UBND tỉnh", "Tỉnh"),
                        row("Sở Ngoại vụ", "SNGV", "Sở", "Tỉnh", "BM", "Nhà nước", "001", "x"),
                        row("Ban Dân vận", "BDV", "Cơ quan Đảng", "Huyện", "BM", "Khối Đảng"),
                        row("Tổ công tác", "TCT", "Tổ", "Vùng", "BM"),
                        row("Không mã", null, "Sở", "Tỉnh", "BM"))
                .write(folder.resolve("dv.xlsx"));
        var head = Heard.head(new RosterFiles().readUnits(file, "dv.xlsx", heard));

        assertThat(heard.taken)
                .extracting(
                        UnitRow::code,
                        UnitRow::kind,
                        UnitRow::level,
                        UnitRow::parentCode,
                        UnitRow::block,
                        UnitRow::requiresLanguage,
                        UnitRow::foreignAffairs)
                .containsExactly(
                        tuple("BM", UnitKind.PEOPLES_COMMITTEE, Level.PROVINCE, null, null, false, false),
                        tuple("SNGV", UnitKind.DEPARTMENT, Level.PROVINCE, "BM", Block.STATE, true, true),
                        tuple("BDV", UnitKind.PARTY_BODY, Level.DISTRICT, "BM", Block.PARTY, false, false),
                        tuple("TCT", null, null, "BM", null, false, false));
        assertThat(heard.taken.get(1).headCode()).isEqualTo("001");
        assertThat(heard.notes).containsExactly("6 roster.note.unreadKind", "6 roster.note.unreadLevel");
        assertThat(heard.refusals()).containsExactly("7 Mã ĐV null roster.row.noUnitCode");
        assertThat(head.columns()).containsEntry(Column.REQUIRES_LANGUAGE, FileHead.Answers.MARKS);
    }
}
