package org.ngoaingu.plan;

import org.ngoaingu.staff.ImportUndone;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.RosterCommitted;
import org.ngoaingu.staff.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Binds a root that an import brings to the one plan that its People's Committee issued. With none or several the root
 * stays unbound until somebody chooses.
 */
@Component
class RootBinding {

    private static final Logger LOG = LoggerFactory.getLogger(RootBinding.class);

    private final JdbcClient jdbc;
    private final LoadedPlans plans;
    private final Bindings bindings;

    RootBinding(JdbcClient jdbc, LoadedPlans plans, Bindings bindings) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.bindings = bindings;
    }

    @EventListener
    void on(RosterCommitted roster) {
        roster.newRoots().forEach(root -> bind(root, roster));
    }

    @EventListener
    void on(ImportUndone undone) {
        bindings.undo(undone.id());
    }

    private void bind(UnitId root, RosterCommitted roster) {
        var issued = jdbc.sql("""
                        select name, level from unit_facts(:day)
                        where unit_id = :root and kind = 'PEOPLES_COMMITTEE' and level is not null""")
                .param("day", roster.asOf())
                .param("root", root.value())
                .query((row, n) -> plans.candidates(row.getString("name"), Level.valueOf(row.getString("level"))))
                .optional();
        issued.filter(candidates -> candidates.size() == 1)
                .ifPresentOrElse(
                        candidates -> bindings.bind(root, candidates.getFirst().id(), roster.id()),
                        () -> LOG.info("Unit {} has no plan of its own or several to choose from", root.value()));
    }
}
