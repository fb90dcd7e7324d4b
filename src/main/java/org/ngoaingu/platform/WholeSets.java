package org.ngoaingu.platform;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements over tens of thousands of rows that were written a moment ago. The planner learns of them minutes later and
 * takes their tables for nearly empty until then: loops over them would hardly end.
 */
@Component
public class WholeSets {

    private final JdbcClient sql;

    WholeSets(JdbcClient sql) {
        this.sql = sql;
    }

    /** Does the work without loops over loops; the transaction goes on with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T joined(Supplier<T> work) {
        sql.sql("set local enable_nestloop = off").update();
        var done = work.get();
        sql.sql("set local enable_nestloop = on").update();
        return done;
    }

    /** The same for work that gives nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Runnable work) {
        joined(() -> {
            work.run();
            return true;
        });
    }
}
