package org.ngoaingu.console.keeping;

import java.time.Clock;
import org.ngoaingu.channel.DeadLetters;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How the system is, and what did not get through; for those who administer everything. */
@Controller
class KeepingPages {

    private final DeadLetters letters;
    private final SystemStanding standing;
    private final Doorkeeper door;
    private final Clock clock;

    KeepingPages(DeadLetters letters, SystemStanding standing, Doorkeeper door, Clock clock) {
        this.letters = letters;
        this.standing = standing;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/console/health")
    String health(Visitor visitor, Model model) {
        door.keeper(visitor, "health");
        model.addAttribute(
                "parts", standing.parts().stream().filter(Part::isShown).toList());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("unanswered", letters.unanswered());
        model.addAttribute("unsent", letters.unsent());
        return "console/health";
    }

    /** Has a message answered that could not be. */
    @PostMapping("/console/letters/{id}")
    String tryAgain(Visitor visitor, @PathVariable long id) {
        door.keeper(visitor, "letter:" + id);
        door.looked(visitor, "try-again", "letter:" + id);
        letters.tryAgain(id);
        return "redirect:/console/health";
    }
}
