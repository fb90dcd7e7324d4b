package org.ngoaingu.progress;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A province of many units and people, written by SQL. */
final class BigOffice {

    private BigOffice() {}

    /** @return the key of the province */
    static long fill(JdbcClient jdbc, int units, int people) {
        jdbc.sql("""
                insert into roster_import (id, state, units_file, staff_file, as_of, supplement, seen, staged_at)
                values (1, 'COMMITTED', 'units', 'staff', date '2024-01-01', false, '', timestamptz '2024-01-01Z')""").update();
        jdbc.sql("insert into unit (id, code) select n, 'B' || n from generate_series(1, :units) n")
                .param("units", units)
                .update();
        jdbc.sql("""
                insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, requires_language,
                    foreign_affairs, valid_from, import_id, carried)
                select n, 'Đơn vị ' || n, 'don vi ' || n,
                    case when n = 1 then null when n <= 60 then 1 when n <= 1500 then 2 + n % 59
                        else 61 + n % 1440 end,
                    case when n = 1 or n > 20 and n <= 1500 then 'PEOPLES_COMMITTEE' when n <= 20 then 'DEPARTMENT'
                        when n % 3 = 0 then 'DIVISION' else 'PUBLIC_UNIT' end,
                    case when n <= 20 then 'PROVINCE' when n <= 60 then 'DISTRICT' when n <= 1500 then 'COMMUNE'
                        else case when n % 2 = 0 then 'DISTRICT' else 'COMMUNE' end end,
                    case n % 3 when 0 then true when 1 then false end, n = 2, date '2024-01-01', 1, '{}'
                from generate_series(1, :units) n""").param("units", units).update();
        jdbc.sql("""
                insert into person (id, code, name, folded_name, birth_date, birth_precision, import_id)
                select n, 'N' || n, 'Người ' || n, 'nguoi ' || n, date '1964-01-01' + n % 14000, 'DAY', 1
                from generate_series(1, :people) n""").param("people", people).update();
        jdbc.sql("""
                insert into post (person_id, main, unit_id, category, manager, title_rank, requires_language,
                    teaches_language, valid_from, import_id, carried)
                select n, true, 1 + (n::bigint * 7919) % :units,
                    (array['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'PUBLIC_EMPLOYEE', 'PUBLIC_EMPLOYEE',
                        'CONTRACT_EMPLOYEE'])[1 + n % 6],
                    case n % 7 when 0 then true when 1 then null else false end,
                    case when n % 14 = 0 then 'DIVISION' end,
                    case n % 5 when 0 then true when 1 then false end,
                    case n % 11 when 0 then true when 1 then null else false end,
                    date '2024-01-01', 1, '{}'
                from generate_series(1, :people) n""").param("people", people).param("units", units).update();
        jdbc.sql(
                        "insert into certificate_reading (id, type, score) select n, 'bench', 'level ' || n from generate_series(2, 5) n")
                .update();
        jdbc.sql("""
                insert into certificate_level (reading_id, equivalence_set, level, at_least, recorded_on)
                select n, 'tt23-2021', n, false, date '2024-01-01' from generate_series(2, 5) n""").update();
        jdbc.sql("""
                insert into certificate (person_id, state, reading_id, issued_on, expires, last_valid_on, verified_on,
                    import_id)
                select n, 'VERIFIED', 2 + n % 4, date '2024-02-01' + n % 700, n % 2 = 0,
                    case when n % 2 = 0 then date '2026-02-01' + n % 700 end, date '2024-03-01', 1
                from generate_series(1, :people) n where n % 5 < 2""").param("people", people).update();
        return 1;
    }
}
