package org.ngoaingu.console;

import java.util.List;
import org.ngoaingu.account.Coverage;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.console.keeping.Standing;
import org.ngoaingu.staff.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the visitor may do, and how things stand. */
@Controller
class HomePage {

    /** Units that are shown with their numbers. */
    private static final int UNITS = 20;

    private final Directory directory;
    private final Invitations invitations;
    private final Standing standing;
    private final Gate gate;

    HomePage(Directory directory, Invitations invitations, Standing standing, Gate gate) {
        this.directory = directory;
        this.invitations = invitations;
        this.standing = standing;
        this.gate = gate;
    }

    @GetMapping("/console")
    String home(Visitor visitor, Model model) {
        var units = visitor.reach().overseen();
        model.addAttribute("people", directory.count(units, gate.today()));
        model.addAttribute("coverage", coverage(visitor));
        if (visitor.reach().everything()) {
            model.addAttribute("keeping", standing.inShort());
        }
        return "console/home";
    }

    /** Of each unit that the visitor sees whole; the first row is the unit itself with all below it. */
    private List<Coverage> coverage(Visitor visitor) {
        return visitor.reach().overseen().stream()
                .limit(UNITS)
                .flatMap(unit ->
                        invitations.coverage(unit, gate.today()).stream().limit(1))
                .toList();
    }
}
