package org.ngoaingu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.ImportUndone;
import org.ngoaingu.staff.RosterCommitted;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A root that an import brings comes under the one plan of its People's Committee, and leaves it with the import. */
@SpringBootTest
@Transactional
class RootBindingIntegrationTests {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    @Autowired
    private Plans plans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private ImportId roster;

    @BeforeEach
    void stageAnImport() {
        roster = new ImportId(
                jdbc.sql("""
                        insert into roster_import (state, as_of, supplement, seen, staged_at)
                        values ('COMMITTED', :asOf, false, '', :asOf) returning id""").param("asOf", AS_OF).query(Long.class).single());
    }

    @Test
    void theRootOfAPlansAuthorityIsBound() {
        var root = root("UBND Quận Bình Thạnh", "PEOPLES_COMMITTEE", "DISTRICT");
        events.publishEvent(new RosterCommitted(roster, AS_OF, List.of(root)));
        assertThat(planOf(root)).isEqualTo("BT");
    }

    @Test
    void theBindingGoesWithTheImport() {
        var root = root("UBND quận Bình Thạnh", "PEOPLES_COMMITTEE", "DISTRICT");
        events.publishEvent(new RosterCommitted(roster, AS_OF, List.of(root)));
        events.publishEvent(new ImportUndone(roster));
        assertThat(planOf(root)).isNull();
    }

    @Test
    void anotherNameLevelOrKindIsNotBound() {
        var roots = List.of(
                root("UBND quận Không Có", "PEOPLES_COMMITTEE", "DISTRICT"),
                root("UBND quận Bình Thạnh", "PEOPLES_COMMITTEE", "COMMUNE"),
                root("Quận Bình Thạnh", "DIVISION", "DISTRICT"));
        events.publishEvent(new RosterCommitted(roster, AS_OF, roots));
        assertThat(roots).extracting(this::planOf).containsOnlyNulls();
    }

    @Test
    void whatSomebodyChoseStays() {
        var root = root("UBND quận Bình Thạnh", "PEOPLES_COMMITTEE", "DISTRICT");
        plans.bind(root, new PlanId("BD"), new Actor.Operator());
        events.publishEvent(new RosterCommitted(roster, AS_OF, List.of(root)));
        events.publishEvent(new ImportUndone(roster));
        assertThat(planOf(root)).isEqualTo("BD");
    }

    @Test
    void choosingAgainReplaces() {
        var root = root("UBND quận Bình Thạnh", "PEOPLES_COMMITTEE", "DISTRICT");
        events.publishEvent(new RosterCommitted(roster, AS_OF, List.of(root)));
        plans.bind(root, new PlanId("BD"), new Actor.Operator());
        assertThat(planOf(root)).isEqualTo("BD");
    }

    private String planOf(UnitId root) {
        return plans.planOf(List.of(root)).map(plan -> plan.id().value()).orElse(null);
    }

    private UnitId root(String name, String kind, String level) {
        var id = jdbc.sql("insert into unit (code) values (:code) returning id")
                .param("code", name + kind + level)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into unit_version (unit_id, name, folded_name, kind, level, foreign_affairs, valid_from, import_id,
                    carried)
                values (:id, :name, :name, :kind, :level, false, :asOf, :import, '{}')""")
                .param("id", id)
                .param("name", name)
                .param("kind", kind)
                .param("level", level)
                .param("asOf", AS_OF)
                .param("import", roster.value())
                .update();
        return new UnitId(id);
    }
}
