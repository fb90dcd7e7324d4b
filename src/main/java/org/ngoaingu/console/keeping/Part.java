package org.ngoaingu.console.keeping;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;

/**
 * A part of the system.
 *
 * @param label key of what it is called; absent for one that only has a technical name
 * @param status as the health endpoint says it: {@code UP}, {@code DOWN}, {@code DEGRADED} …
 * @param details names and values, for whoever is to mend it
 */
record Part(String name, @Nullable String label, String status, Map<String, Object> details) {

    private static final Set<String> LABELLED = Set.of("db", "telegram", "dbScheduler", "linking", "scanner");
    private static final Set<String> STATES = Set.of("UP", "DOWN", "DEGRADED");

    static Part of(String name, HealthDescriptor part) {
        var details = part instanceof IndicatedHealthDescriptor indicated ? indicated.getDetails() : null;
        return new Part(
                name,
                LABELLED.contains(name) ? "console.part." + name : null,
                part.getStatus().getCode(),
                details == null ? Map.of() : details);
    }

    /** Whether it is worth a line: parts of the framework are, when they are not well. */
    boolean isShown() {
        return label != null || !isWell();
    }

    public boolean isWell() {
        return status.equals("UP");
    }

    /** Key of the status in words. */
    public String says() {
        return "console.state." + (STATES.contains(status) ? status : "UNKNOWN");
    }
}
