package org.ngoaingu.console;

import java.util.List;
import java.util.Map;
import org.ngoaingu.account.Coverage;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.console.keeping.SystemStanding;
import org.ngoaingu.platform.Message;
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
    private final DataRequests requests;
    private final SystemStanding standing;
    private final Doorkeeper door;

    HomePage(
            Directory directory,
            Invitations invitations,
            DataRequests requests,
            SystemStanding standing,
            Doorkeeper door) {
        this.directory = directory;
        this.invitations = invitations;
        this.requests = requests;
        this.standing = standing;
        this.door = door;
    }

    @GetMapping("/console")
    String home(Visitor visitor, Model model) {
        var units = visitor.reach().overseen();
        model.addAttribute("people", directory.count(units, door.today()));
        model.addAttribute("coverage", coverage(visitor));
        if (visitor.reach().administers()) {
            model.addAttribute("requests", toAnswer(visitor));
        }
        if (visitor.reach().everything()) {
            model.addAttribute("keeping", standing.inShort());
        }
        return "console/home";
    }

    /** How many data requests wait for the visitor, and until when the first of them may. */
    private Message toAnswer(Visitor visitor) {
        var open = requests.open(visitor.actor());
        return open.isEmpty()
                ? Message.of("console.home.no-requests")
                : new Message(
                        "console.home.requests",
                        Map.of("count", open.size(), "due", open.getFirst().dueOn()));
    }

    /** Of each unit that the visitor sees whole. */
    private List<Coverage> coverage(Visitor visitor) {
        return invitations.coverage(
                visitor.reach().overseen().stream().limit(UNITS).toList(), door.today());
    }
}
