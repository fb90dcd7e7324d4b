package org.ngoaingu.console.keeping;

import java.util.ArrayList;
import java.util.List;
import org.ngoaingu.channel.DeadLetters;
import org.ngoaingu.platform.Message;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/** How the system is, in parts and in one sentence. */
@Component
public class SystemStanding {

    private final HealthEndpoint health;
    private final DeadLetters letters;

    SystemStanding(HealthEndpoint health, DeadLetters letters) {
        this.health = health;
        this.letters = letters;
    }

    /** What there is to look at, in one sentence. */
    public Message inShort() {
        var waiting = letters.unanswered().size() + letters.unsent().size();
        if (!parts().stream().allMatch(Part::isWell)) {
            return Message.of("console.home.trouble");
        }
        return waiting == 0 ? Message.of("console.home.well") : Message.of("console.home.letters", "count", waiting);
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (health.health() instanceof CompositeHealthDescriptor all && all.getComponents() != null) {
            all.getComponents().forEach((name, part) -> parts.add(Part.of(name, part)));
        }
        return parts;
    }
}
