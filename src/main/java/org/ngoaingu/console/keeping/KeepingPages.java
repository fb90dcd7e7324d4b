package org.ngoaingu.console.keeping;

import java.time.Clock;
import org.ngoaingu.channel.DeadLetters;
import org.ngoaingu.console.Gate;
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
    private final Standing standing;
    private final Gate gate;
    private final Clock clock;

    KeepingPages(DeadLetters letters, Standing standing, Gate gate, Clock clock) {
        this.letters = letters;
        this.standing = standing;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/console/health")
    String health(Visitor visitor, Model model) {
        gate.keeper(visitor, "health");
        model.addAttribute("parts", standing.parts());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("unanswered", letters.unanswered());
        model.addAttribute("unsent", letters.unsent());
        return "console/health";
    }

    /** Has a message answered that could not be. */
    @PostMapping("/console/letters/{id}")
    String tryAgain(Visitor visitor, @PathVariable long id) {
        gate.keeper(visitor, "letter:" + id);
        gate.looked(visitor, "try-again", "letter:" + id);
        letters.tryAgain(id);
        return "redirect:/console/health";
    }
}
