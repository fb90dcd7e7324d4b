package org.ngoaingu.staff.intake;

import java.util.List;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an import makes head of a unit (thủ trưởng), and whom it unmakes. */
@Component
public class Heads {

    private final JdbcClient database;

    Heads(JdbcClient database) {
        this.database = database;
    }

    /** Those who head a unit only before the import or only after it, as far as its files speak of their units. */
    public List<PersonId> changedBy(ImportId id) {
        return database.sql("""
                        with touched as (
                            select row_id, before from import_change
                            where import_id = :id and table_name = 'unit_version'
                        ), was as (
                            select before ->> 'head_code' as code from touched
                            where before ->> 'valid_to' is null and before ->> 'head_code' is not null
                        ), became as (
                            select v.head_code as code from touched t join unit_version v on v.id = t.row_id
                            where v.valid_to is null and v.head_code is not null
                        ), changed as (
                            (select code from was except select code from became)
                            union (select code from became except select code from was)
                        )
                        select p.id from person p join changed on changed.code = p.code order by p.id""")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }
}
