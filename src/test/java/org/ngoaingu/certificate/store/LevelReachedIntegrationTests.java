package org.ngoaingu.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The SQL function and the Java rules say the same of random certificates on random days. */
@SpringBootTest
@Transactional
class LevelReachedIntegrationTests {

    private static final int PEOPLE = 150;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_500;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Certificates certificates;

    @Autowired
    private ValidityPolicy policy;

    @Autowired
    private Levels levels;

    private final Random random = new Random(276);

    @Test
    void sqlAndJavaAgree() {
        for (long person = 1; person <= PEOPLE; person++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                hold(person);
            }
        }
        levels.settle();
        for (var set : List.of("tt23-2021", "tt15-2014")) {
            for (int i = 0; i < 5; i++) {
                compare(FIRST.plusDays(random.nextInt(DAYS)), set);
            }
        }
    }

    private void compare(LocalDate day, String set) {
        var sql = new HashMap<Long, List<Integer>>();
        database.sql("select * from level_reached(?, ?)").params(day, set).query(row -> {
            sql.put(
                    row.getLong("person_id"),
                    Arrays.asList(row.getObject("level", Integer.class), row.getObject("level_ever", Integer.class)));
        });
        assertThat(sql).isNotEmpty();
        for (long person = 1; person <= PEOPLE; person++) {
            var standing = certificates.standing(new PersonId(person), day, certificates.set(set));
            assertThat(sql.getOrDefault(person, Arrays.asList(null, null)))
                    .as("person %s on %s by %s", person, day, set)
                    .isEqualTo(Arrays.asList(standing.level(), standing.levelEver()));
        }
    }

    private void hold(long person) {
        var types = catalogue.types();
        var type = types.get(random.nextInt(types.size()));
        var issued = random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS));
        var months = policy.monthsFor(type.validity());
        var verified = random.nextInt(4) > 0;
        database.sql("""
                        insert into certificate_reading (type, score) values (?, ?) on conflict do nothing
                        """).params(type.id(), score(type).key()).update();
        database.sql("""
                        insert into certificate (person_id, state, reading_id, issued_on, expires, last_valid_on,
                            verified_on, import_id, superseded_import, decided_level, decided_because, revoked_from)
                        values (:person, :state, (select max(id) from certificate_reading where type = :type), :issued,
                            :expires, :last::date, :verified::date, 1, :superseded::bigint, :level::int, 'theo văn bản',
                            :revoked::date)
                        """)
                .param("person", person)
                .param("state", verified ? "VERIFIED" : "CLAIM")
                .param("type", type.id())
                .param("issued", issued)
                .param("expires", months != null)
                .param("last", issued == null || months == null ? null : ValidityPolicy.lastValidDay(issued, months))
                .param("verified", verified ? FIRST : null)
                .param("superseded", random.nextInt(6) == 0 ? 2 : null)
                .param("level", random.nextInt(8) == 0 ? 1 + random.nextInt(6) : null)
                .param("revoked", random.nextInt(6) == 0 ? FIRST.plusDays(random.nextInt(DAYS)) : null)
                .update();
    }

    private Score score(CertificateType type) {
        var scores = new ArrayList<Score>();
        type.values().forEach(value -> scores.add(new Score.Named(value.id())));
        if (type.points() != null) {
            var scale = type.points();
            var steps = scale.to().subtract(scale.from()).divideToIntegralValue(scale.step());
            scores.add(new Score.Points(scale.from()
                    .add(scale.step().multiply(BigDecimal.valueOf(random.nextInt(steps.intValueExact() + 1))))));
        }
        return scores.isEmpty() ? new Score.Nothing() : scores.get(random.nextInt(scores.size()));
    }
}
