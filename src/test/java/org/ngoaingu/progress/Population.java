package org.ngoaingu.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented district and an invented province with people of every kind, facts missing here and there. */
final class Population {

    static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate DUE = LocalDate.of(2025, 12, 31);

    private final JdbcClient jdbc;
    private final Random random;
    private final long roster;
    final List<PersonId> people = new ArrayList<>();
    final List<UnitId> units = new ArrayList<>();

    Population(JdbcClient jdbc) {
        this(jdbc, 276);
    }

    Population(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        random = new Random(seed);
        roster = key(
                "insert into roster_import (state, units_file, staff_file, as_of, supplement, seen, staged_at) values ('COMMITTED', 'units', 'staff', ?, false, '', ?) returning id",
                SINCE,
                SINCE.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    UnitId district() {
        var root = unit("Quận thử", null, "PEOPLES_COMMITTEE", "DISTRICT", false, null);
        var ward = unit("Phường thử", root, "PEOPLES_COMMITTEE", "COMMUNE", null, null);
        unit("Phòng thử", root, "DIVISION", "DISTRICT", true, null);
        unit("Phòng của Đảng", root, "DIVISION", "DISTRICT", null, "PARTY");
        unit("Ban Đảng thử", root, "PARTY_BODY", "DISTRICT", null, null);
        unit("Trường thử", root, "PUBLIC_UNIT", "DISTRICT", null, null);
        unit("Trạm của phường", ward, "PUBLIC_UNIT", "COMMUNE", true, null);
        unit("Đoàn thể phường", ward, "SOCIOPOLITICAL_BODY", "COMMUNE", false, null);
        unit("Phường có yêu cầu", root, "PEOPLES_COMMITTEE", "COMMUNE", true, null);
        unit("Đơn vị chưa rõ", root, null, null, null, null);
        return root;
    }

    UnitId province() {
        var root = unit("Tỉnh thử", null, "PEOPLES_COMMITTEE", "PROVINCE", null, null);
        var affairs = unit("Sở Ngoại vụ thử", root, "DEPARTMENT", "PROVINCE", true, null, true);
        unit("Trung tâm của sở", affairs, "PUBLIC_UNIT", "PROVINCE", null, null);
        unit("Ban Dân vận thử", root, "PARTY_BODY", "DISTRICT", false, null);
        var district = unit("Huyện thử", root, "PEOPLES_COMMITTEE", "DISTRICT", null, null);
        unit("Xã thử", district, "PEOPLES_COMMITTEE", "COMMUNE", null, null);
        unit("Xã có yêu cầu", district, "PEOPLES_COMMITTEE", "COMMUNE", true, null);
        unit("Trường của huyện", district, "PUBLIC_UNIT", "DISTRICT", null, null);
        return root;
    }

    void fill(int number) {
        fill(number, List.copyOf(units));
    }

    /** People in these units; some change unit on 1 June 2026, some hold certificates. */
    void fill(int number, List<UnitId> within) {
        for (var i = 0; i < number; i++) {
            var person = person(born(), "DAY");
            var moved = random.nextInt(5) == 0 ? LocalDate.of(2026, 6, 1) : null;
            post(person, within, SINCE, moved);
            if (moved != null) {
                post(person, within, moved, null);
            }
            if (random.nextInt(3) > 0) {
                certificate(person);
            }
        }
    }

    /** @param precision how much of the birth date is known: YEAR, MONTH or DAY */
    long person(LocalDate born, String precision) {
        var person = key(
                "insert into person (code, name, folded_name, birth_date, birth_precision, import_id) values (?, ?, ?, ?, ?, ?) returning id",
                "T" + people.size(),
                "Người thử " + people.size(),
                "nguoi thu " + people.size(),
                born,
                precision,
                roster);
        people.add(new PersonId(person));
        return person;
    }

    private void post(long person, List<UnitId> within, LocalDate from, LocalDate to) {
        var category = any(
                "CADRE",
                "CIVIL_SERVANT",
                "CIVIL_SERVANT",
                "PUBLIC_EMPLOYEE",
                "PUBLIC_EMPLOYEE",
                "PUBLIC_EMPLOYEE",
                "CONTRACT_EMPLOYEE",
                "PART_TIME_COMMUNE_WORKER");
        var rank = any("BELOW_DIVISION", "DIVISION", "ABOVE_DIVISION", null);
        var unit = within.get(random.nextInt(within.size()));
        post(person, unit, true, new Marks(category, anyBoolean(), rank, anyBoolean(), anyBoolean()), from, to);
    }

    /** What a roster says of a post; absent is unknown. */
    record Marks(String category, Boolean manager, String rank, Boolean requires, Boolean teaches) {}

    void post(long person, UnitId unit, boolean main, Marks marks, LocalDate from, LocalDate to) {
        jdbc.sql("""
                insert into post (person_id, main, unit_id, title, category, manager, manager_basis, title_rank,
                    requires_language, requires_basis, teaches_language, teaches_basis, valid_from, valid_to, import_id,
                    carried)
                values (?, ?, ?, 'chức danh', ?, ?, 'COLUMN', ?, ?, 'COLUMN', ?, 'COLUMN', ?, ?, ?, '{}')""")
                .params(Arrays.asList(
                        person,
                        main,
                        unit.value(),
                        marks.category(),
                        marks.manager(),
                        marks.rank(),
                        marks.requires(),
                        marks.teaches(),
                        from,
                        to,
                        roster))
                .update();
    }

    private void certificate(long person) {
        var issued = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1400));
        var last = random.nextBoolean() ? issued.plusYears(2) : null;
        certificate(person, 2 + random.nextInt(4), issued, last != null, last, random.nextInt(4) > 0, null);
    }

    void certificate(
            long person,
            int level,
            LocalDate issued,
            boolean expires,
            LocalDate last,
            boolean verified,
            LocalDate revoked) {
        var reading = key("""
                insert into certificate_reading (type, score) values ('test', ?)
                on conflict (type, score) do update set score = excluded.score returning id""", "level " + level);
        jdbc.sql("""
                insert into certificate_level (reading_id, equivalence_set, level, at_least, recorded_on)
                values (?, 'tt23-2021', ?, false, ?) on conflict do nothing""").params(reading, level, SINCE).update();
        jdbc.sql("""
                insert into certificate (person_id, state, reading_id, issued_on, expires, last_valid_on, verified_on,
                    revoked_from, import_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        person,
                        verified ? "VERIFIED" : "CLAIM",
                        reading,
                        issued,
                        expires,
                        last,
                        verified ? SINCE : null,
                        revoked,
                        roster))
                .update();
    }

    /** From the day on the unit is part of another: it ends, and its people with it in their posts. */
    void merge(UnitId from, UnitId into, LocalDate day) {
        jdbc.sql("update unit_version set valid_to = ? where unit_id = ?")
                .params(day, from.value())
                .update();
        jdbc.sql("update post set valid_to = ? where unit_id = ? and valid_to is null")
                .params(day, from.value())
                .update();
        jdbc.sql("""
                insert into post (person_id, main, unit_id, title, category, manager, title_rank, requires_language,
                    teaches_language, valid_from, import_id, carried)
                select person_id, main, ?, title, category, manager, title_rank, requires_language, teaches_language,
                    valid_to, import_id, carried
                from post where unit_id = ? and valid_to = ?""").params(into.value(), from.value(), day).update();
    }

    UnitId unit(String name, UnitId parent, String kind, String level, Boolean requires, String block) {
        return unit(name, parent, kind, level, requires, block, false);
    }

    private UnitId unit(
            String name, UnitId parent, String kind, String level, Boolean requires, String block, boolean affairs) {
        var id = key("insert into unit (code) values (?) returning id", "U" + units.size());
        jdbc.sql("""
                insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, block, requires_language,
                    foreign_affairs, valid_from, import_id, carried)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')""")
                .params(Arrays.asList(
                        id,
                        name,
                        name,
                        parent == null ? null : parent.value(),
                        kind,
                        level,
                        block,
                        requires,
                        affairs,
                        SINCE,
                        roster))
                .update();
        units.add(new UnitId(id));
        return new UnitId(id);
    }

    /** Many around forty, on both reference days, some on the very day. */
    private LocalDate born() {
        return switch (random.nextInt(4)) {
            case 0 -> TODAY.minusYears(40).plusDays(random.nextInt(3) - 1);
            case 1 -> DUE.minusYears(40).plusDays(random.nextInt(3) - 1);
            case 2 -> LocalDate.of(1988, 2, 29);
            default -> LocalDate.of(1965, 1, 1).plusDays(random.nextInt(14000));
        };
    }

    private Boolean anyBoolean() {
        return switch (random.nextInt(3)) {
            case 0 -> true;
            case 1 -> false;
            default -> null;
        };
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
