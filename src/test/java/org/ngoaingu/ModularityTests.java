package org.ngoaingu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between rooms are those that their {@code package-info} allow, without circles. */
class ModularityTests {

    @Test
    void roomsKeepToTheirArrows() {
        ApplicationModules.of(AssistantApplication.class).verify();
    }
}
