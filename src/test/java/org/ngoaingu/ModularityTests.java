package org.ngoaingu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between rooms are those that their {@code package-info} allow, without circles, and those we draw. */
class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(AssistantApplication.class);

    @Test
    void roomsKeepToTheirArrows() {
        rooms.verify();
    }

    @Test
    void theArchitecturePageDrawsTheArrowsThatAreThere() throws IOException {
        var drawn = new TreeSet<String>();
        try (var page = Files.lines(Path.of("docs/architecture.md"))) {
            page.map(String::strip).filter(line -> line.contains(" --> ")).forEach(line -> drawn.add(plain(line)));
        }

        assertThat(drawn).isEqualTo(arrows());
    }

    /** {@code trial["…"] --> plan} without what is written in the box. */
    private static String plain(String arrow) {
        return arrow.replaceAll("\\[\"[^\"]*\"]", "");
    }

    /** Every room stands on {@code platform}: those arrows are not drawn. */
    private Set<String> arrows() {
        var arrows = new TreeSet<String>();
        rooms.forEach(room -> room.getDirectDependencies(rooms)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals("platform"))
                .forEach(other -> arrows.add(room.getIdentifier() + " --> " + other)));
        return arrows;
    }
}
