package org.ngoaingu.assistant;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.ScriptedTalk.Side;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the invented district chat, their messages going the whole way; nobody administers until a test says so. */
@BesideOthers
@SpringBootTest
@Import({InventedOffice.class, ScriptedTalk.class, ScriptedDriver.Setup.class})
abstract class OfficeTalks {

    static final Actor FIRST = new Actor.FirstAdministrator();

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    ScriptedTalk talks;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    Rights rights;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void openTheOffice() throws IOException {
        office.open(folder);
        driver.forget();
    }

    @AfterEach
    void revokeAllRights() {
        sql.sql("delete from role_grant").update();
    }

    /** The chat of an administrator of the whole district. */
    Side admin(String code) {
        office.administers(code);
        return talks.of(person(code));
    }

    UnitId root() {
        return office.root();
    }

    Actor person(String code) {
        return new Actor.Person(office.person(code));
    }

    String name(String code) {
        return sql.sql("select name from person where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /** The newest entry of the audit trail, after which those of a test come. */
    long lastAudited() {
        return sql.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }
}
