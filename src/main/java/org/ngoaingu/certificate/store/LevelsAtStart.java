package org.ngoaingu.certificate.store;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings stored levels and terms up to the packaged data and the policy, which may be others since the last start. */
@Component
@Order(0)
class LevelsAtStart implements ApplicationRunner {

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final ValidityPolicy policy;
    private final Levels levels;

    LevelsAtStart(JdbcClient database, Catalogue catalogue, ValidityPolicy policy, Levels levels) {
        this.database = database;
        this.catalogue = catalogue;
        this.policy = policy;
        this.levels = levels;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        levels.settle();
        for (var type : catalogue.types()) {
            settleTerm(type.id(), policy.monthsFor(type.validity()));
        }
    }

    private void settleTerm(String type, @Nullable Integer months) {
        database.sql("""
                        update certificate c set expires = term.months is not null,
                            last_valid_on = (c.issued_on + make_interval(months => term.months))::date
                        from certificate_reading r, (select :months::int as months) term
                        where r.type = :type and c.reading_id = r.id
                            and (c.expires, c.last_valid_on) is distinct from
                                (term.months is not null, (c.issued_on + make_interval(months => term.months))::date)
                        """).param("type", type).param("months", months).update();
    }
}
