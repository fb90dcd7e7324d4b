package org.ngoaingu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@ExtendWith(EmptyTables.class)
class EmptyTablesIntegrationTests {

    @Autowired
    private JdbcClient database;

    @BeforeAll
    static void tables(@Autowired FlywayConnectionDetails owner) {
        var tables = EmptyTables.asOwner(owner);
        tables.sql("create table parent (id bigint generated always as identity primary key)")
                .update();
        tables.sql("create table child (parent bigint references parent)").update();
        tables.sql("grant select, insert on parent, child to assistant").update();
    }

    @AfterAll
    static void noTables(@Autowired FlywayConnectionDetails owner) {
        EmptyTables.asOwner(owner).sql("drop table child, parent").update();
    }

    @RepeatedTest(2)
    void eachTestBeginsEmptyAndWithTheFirstNumber(@Autowired FlywayConnectionDetails owner) {
        assertThat(database.sql("insert into parent default values returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        database.sql("insert into child values (1)").update();
        assertThat(database.sql("select count(*) from child").query(Long.class).single())
                .isEqualTo(1);
        EmptyTables.asOwner(owner)
                .sql("select setval('parent_id_seq', 7, false)") // as a restore leaves it
                .query(Long.class)
                .single();
    }
}
