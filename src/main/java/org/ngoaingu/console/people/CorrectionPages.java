package org.ngoaingu.console.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Corrections;
import org.ngoaingu.staff.Corrections.Outcome;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitFact;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an administrator corrects one fact of a person or a unit. */
@Controller
class CorrectionPages {

    private static final int LONGEST = 500;

    private final Corrections corrections;
    private final Staff staff;
    private final Units units;
    private final Doorkeeper door;

    CorrectionPages(Corrections corrections, Staff staff, Units units, Doorkeeper door) {
        this.corrections = corrections;
        this.staff = staff;
        this.units = units;
        this.door = door;
    }

    /** What somebody typed into the form. */
    record Typed(String value, String since, String reason) {}

    @GetMapping("/console/people/{id}/facts/{fact}")
    String person(Visitor visitor, @PathVariable long id, @PathVariable PersonFact fact, Model model) {
        door.pass(visitor, Act.CORRECT, new PersonId(id));
        return form(model, id, fact, new Typed("", door.today().toString(), ""));
    }

    @PostMapping("/console/people/{id}/facts/{fact}")
    String person(
            Visitor visitor,
            @PathVariable long id,
            @PathVariable PersonFact fact,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var person = new PersonId(id);
        door.pass(visitor, Act.CORRECT, person);
        var typed = new Typed(value, since, reason);
        return made(
                        model,
                        response,
                        typed,
                        day -> corrections.correct(visitor.actor(), person, fact, value.strip(), day, reason.strip()))
                ? "redirect:/console/people/" + id
                : form(model, id, fact, typed);
    }

    @GetMapping("/console/units/{id}/facts/{fact}")
    String unit(Visitor visitor, @PathVariable long id, @PathVariable UnitFact fact, Model model) {
        door.pass(visitor, Act.CORRECT, new UnitId(id));
        return form(model, id, fact, new Typed("", door.today().toString(), ""));
    }

    @PostMapping("/console/units/{id}/facts/{fact}")
    String unit(
            Visitor visitor,
            @PathVariable long id,
            @PathVariable UnitFact fact,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var unit = new UnitId(id);
        door.pass(visitor, Act.CORRECT, unit);
        var typed = new Typed(value, since, reason);
        return made(
                        model,
                        response,
                        typed,
                        day -> corrections.correct(visitor.actor(), unit, fact, value.strip(), day, reason.strip()))
                ? "redirect:/console/units/" + id
                : form(model, id, fact, typed);
    }

    private boolean made(
            Model model, HttpServletResponse response, Typed typed, Function<LocalDate, Outcome> correction) {
        var outcome = tooLong(typed)
                ? new Outcome.Refused(Message.of("console.correct.too-long", "limit", LONGEST))
                : since(typed, correction);
        if (outcome instanceof Outcome.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notice", refused.why());
        }
        return outcome instanceof Outcome.Made;
    }

    private static boolean tooLong(Typed typed) {
        return typed.value().length() > LONGEST || typed.reason().length() > LONGEST;
    }

    private static Outcome since(Typed typed, Function<LocalDate, Outcome> correction) {
        try {
            return correction.apply(LocalDate.parse(typed.since().strip()));
        } catch (DateTimeParseException e) {
            return new Outcome.Refused(Message.of("console.correct.no-day"));
        }
    }

    private String form(Model model, long id, PersonFact fact, Typed typed) {
        staff.known(new PersonId(id)).ifPresent(known -> model.addAttribute("whose", known.name()));
        model.addAttribute("input", ValueInput.of(fact));
        return form(model, "/console/people/" + id, fact.name(), typed);
    }

    private String form(Model model, long id, UnitFact fact, Typed typed) {
        units.find(new UnitId(id), door.today()).ifPresent(unit -> model.addAttribute("whose", unit.name()));
        model.addAttribute("input", ValueInput.of(fact));
        return form(model, "/console/units/" + id, fact.name(), typed);
    }

    private static String form(Model model, String back, String fact, Typed typed) {
        model.addAttribute("back", back);
        model.addAttribute("action", back + "/facts/" + fact);
        model.addAttribute("fact", fact);
        model.addAttribute("typed", typed);
        return "console/correct";
    }
}
