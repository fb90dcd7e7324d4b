package org.ngoaingu.staff.intake;

import org.ngoaingu.staff.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every row that an import touched back to what it was. */
@Component
public class Undoing {

    private final JdbcClient database;

    Undoing(JdbcClient database) {
        this.database = database;
    }

    /** Must run inside a transaction, since it goes through states that nobody may see. */
    public void undo(ImportId id) {
        remove(id, "correction", "true");
        remove(id, "post", "true");
        remove(id, "unit_version", "true");
        remove(id, "person", "before is null");
        remove(id, "unit", "before is null");
        putBack(id, "unit_version");
        putBack(id, "post");
        putBack(id, "correction");
        database.sql("""
                        update person p set name = was.name, folded_name = was.folded_name, birth_date = was.birth_date,
                            birth_precision = was.birth_precision, phone = was.phone, import_id = was.import_id
                        from import_change c cross join lateral jsonb_populate_record(null::person, c.before) was
                        where c.import_id = :id and c.table_name = 'person' and c.row_id = p.id and c.before is not null""").param("id", id.value()).update();
        database.sql("delete from import_change where import_id = :id")
                .param("id", id.value())
                .update();
    }

    private void remove(ImportId id, String table, String which) {
        database.sql("""
                        delete from %1$s where id in (select row_id from import_change
                            where import_id = :id and table_name = '%1$s' and %2$s)""".formatted(table, which)).param("id", id.value()).update();
    }

    private void putBack(ImportId id, String table) {
        database.sql("""
                        insert into %1$s select was.* from import_change c
                            cross join lateral jsonb_populate_record(null::%1$s, c.before) was
                        where c.import_id = :id and c.table_name = '%1$s' and c.before is not null""".formatted(table)).param("id", id.value()).update();
    }
}
