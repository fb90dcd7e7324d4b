package org.ngoaingu.console.invitations;

import java.util.List;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.account.Sheets;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Who is linked, unit by unit, and invitations to print. Codes are shown once, on the page that issues them. */
@Controller
class InvitationPages {

    /** Units that are shown with those below them. */
    private static final int UNITS = 20;

    private final Invitations invitations;
    private final Staff staff;
    private final Doorkeeper door;

    InvitationPages(Invitations invitations, Staff staff, Doorkeeper door) {
        this.invitations = invitations;
        this.staff = staff;
        this.door = door;
    }

    @GetMapping("/console/invitations")
    String all(Visitor visitor, Model model) {
        model.addAttribute(
                "trees",
                visitor.reach().overseen().stream()
                        .limit(UNITS)
                        .map(unit -> invitations.coverage(unit, door.today()))
                        .toList());
        return "console/invitations";
    }

    @GetMapping("/console/invitations/{id}")
    String one(Visitor visitor, @PathVariable long id, Model model) {
        var unit = new UnitId(id);
        door.pass(visitor, Act.INVITE, unit);
        model.addAttribute("trees", List.of(invitations.coverage(unit, door.today())));
        model.addAttribute("ask", id);
        return "console/invitations";
    }

    /** Issues the invitations of all who are not linked; older ones of theirs die. */
    @PostMapping("/console/invitations/{id}/sheets")
    String sheets(Visitor visitor, @PathVariable long id, Model model) {
        door.pass(visitor, Act.INVITE, new UnitId(id));
        return switch (invitations.sheets(visitor.actor(), new UnitId(id))) {
            case Sheets.Made made -> {
                var cards = made.sheets().stream().map(InvitationPages::card).toList();
                yield cards(model, cards, made.complete(), "/console/invitations/" + id);
            }
            case Sheets.Refused refused -> refused(model, refused.why());
        };
    }

    /** Issues one person's invitation. */
    @PostMapping("/console/people/{id}/invite")
    String invite(Visitor visitor, @PathVariable long id, Model model) {
        var person = new PersonId(id);
        door.pass(visitor, Act.INVITE, person);
        var known = staff.known(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (invitations.invite(visitor.actor(), person)) {
            case Issued.Code code -> {
                var unit = staff.facts(person, door.today())
                        .map(StaffFacts::unitName)
                        .orElse(null);
                var card = Card.of(known.name(), known.code().value(), unit, code);
                yield cards(model, List.of(card), true, "/console/people/" + id);
            }
            case Issued.Refused refused -> refused(model, refused.why());
        };
    }

    private static Card card(Sheets.Sheet sheet) {
        return Card.of(sheet.name(), sheet.staffCode().value(), sheet.unitName(), sheet.invitation());
    }

    private static String cards(Model model, List<Card> cards, boolean complete, String back) {
        model.addAttribute("cards", cards);
        model.addAttribute("complete", complete);
        model.addAttribute("back", back);
        return "console/sheets";
    }

    private static String refused(Model model, Message why) {
        model.addAttribute("why", why);
        return "console/refused";
    }
}
