package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Rosters.Committed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented office that sends unit lists and rosters as CSV. All of its people are made up. */
final class Office {

    static final Actor OPERATOR = new Actor.Operator();

    /** A district with a division, a ward that has two units, and a school. */
    static final String UNITS = """
            Mã đơn vị,Tên đơn vị,Loại đơn vị,Cấp,Mã đơn vị cấp trên,Mã CBCCVC của thủ trưởng,Địa bàn/lĩnh vực yêu cầu ngoại ngữ
            Q,Ủy ban nhân dân quận Thử Nghiệm,UBND quận,Quận,,,
            Q-P1,Phòng Nội vụ,Phòng chuyên môn,Quận,Q,1001,
            Q-F1,Ủy ban nhân dân phường Một,UBND phường,Phường,Q,,Có
            Q-T1,Trường Tiểu học Thử Nghiệm,Đơn vị sự nghiệp,Quận,Q,,Không
            """;

    static final String STAFF_HEAD =
            "Mã CBCCVC,Họ và tên,Ngày sinh,Chức vụ,Mã đơn vị,Đối tượng,Lãnh đạo quản lý,Vị trí yêu cầu sử dụng ngoại ngữ\n";

    /** Four people, one in each unit but the root and two in the division. */
    static final String STAFF = STAFF_HEAD + """
            1001,Nguyễn Thử Một,01/02/1980,Trưởng phòng,Q-P1,Công chức,x,
            1002,Trần Thử Hai,03/04/1990,Chuyên viên,Q-P1,Công chức,,x
            1003,Lê Thử Ba,05/06/1985,Văn phòng - Thống kê,Q-F1,Công chức,,
            1004,Phạm Thử Bốn,07/08/1988,Giáo viên,Q-T1,Viên chức,,
            """;

    private final Rosters rosters;
    private final JdbcClient database;
    private final Path folder;

    Office(Rosters rosters, JdbcClient database, Path folder) {
        this.rosters = rosters;
        this.database = database;
        this.folder = folder;
    }

    DryRun look(LocalDate asOf, @Nullable String units, @Nullable String staff) {
        return look(OPERATOR, asOf, units, staff);
    }

    DryRun look(Actor actor, LocalDate asOf, @Nullable String units, @Nullable String staff) {
        var result = ask(actor, asOf, units, staff);
        assertThat(result).isInstanceOf(DryRun.Result.Ready.class);
        return ((DryRun.Result.Ready) result).dryRun();
    }

    DryRun.Result ask(Actor actor, LocalDate asOf, @Nullable String units, @Nullable String staff) {
        return rosters.dryRun(actor, file("units.csv", units), file("staff.csv", staff), asOf);
    }

    ImportId take(LocalDate asOf, @Nullable String units, @Nullable String staff) {
        var dryRun = look(asOf, units, staff);
        assertThat(rosters.commit(OPERATOR, dryRun.id(), null)).isInstanceOf(Committed.Done.class);
        return dryRun.id();
    }

    /** All that stands in the tables of people and units, to hold against later. */
    List<String> contents() {
        return List.of("unit", "unit_version", "person", "post", "correction").stream()
                .flatMap(table -> database
                        .sql("select '%1$s ' || t::text from %1$s t order by t.id".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private @Nullable GivenFile file(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new GivenFile(Files.writeString(folder.resolve(name), text), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
