package org.ngoaingu.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody may import for all units that an import touches: {@link Act#IMPORT}, asked of many units at once. */
@Component
class ImportRights {

    private final JdbcClient database;
    private final Clock clock;

    ImportRights(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Why the actor may not import this, if so. Only who administers everything may bring new roots. */
    @Nullable
    Message refusal(Actor actor, ImportId id, LocalDate asOf) {
        return refusal(actor, """
                select u.id from staged_unit s left join unit u on u.code = coalesce(
                    (select known.code from unit known where known.code = s.code), s.parent_code)
                where s.import_id = :id and (u.id is not null or not exists (select from staged_unit above
                    where above.import_id = :id and above.code = s.parent_code))
                union
                select u.id from staged_coverage c join unit u on u.code = c.code where c.import_id = :id
                union
                select o.unit_id from staged_person s join person p on p.code = s.code
                    join post o on o.person_id = p.id and o.main
                        and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                where s.import_id = :id and s.taken""", id, asOf);
    }

    /** Why the actor may not undo this import, if so. */
    @Nullable
    Message refusalToUndo(Actor actor, ImportId id) {
        return refusal(actor, """
                select v.unit_id from unit_version v where v.import_id = :id
                union
                select o.unit_id from post o where o.import_id = :id""", id, LocalDate.now(clock));
    }

    /** @param touched selects the keys of the units touched; null for a new root */
    private @Nullable Message refusal(Actor actor, String touched, ImportId id, LocalDate asOf) {
        if (!(actor instanceof Actor.Person person)) {
            return null;
        }
        var allowed = database.sql("""
                        with granted as (
                            select unit_id from role_grant where person_id = :who and valid_from <= :today
                                and (valid_to is null or valid_to > :today)
                        ), touched(unit_id) as (%s)
                        select exists (select from granted where unit_id is null)
                            or exists (select from granted) and not exists (select from touched t
                                where t.unit_id is null or not exists (
                                    select from unit_details(greatest(:asOf, :today)) d join granted g
                                        on g.unit_id = any(d.path) where d.unit_id = t.unit_id))""".formatted(touched))
                .param("who", person.id().value())
                .param("today", LocalDate.now(clock))
                .param("asOf", asOf)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        return allowed ? null : Message.of("rights.import-not-yours");
    }
}
