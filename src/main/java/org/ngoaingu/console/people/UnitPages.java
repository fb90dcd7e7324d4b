package org.ngoaingu.console.people;

import java.util.List;
import java.util.Optional;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Directory;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitFacts;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tree of units, a page for each. */
@Controller
class UnitPages {

    private final Units units;
    private final Staff staff;
    private final Directory directory;
    private final FactRows factRows;
    private final Doorkeeper door;

    UnitPages(Units units, Staff staff, Directory directory, FactRows factRows, Doorkeeper door) {
        this.units = units;
        this.staff = staff;
        this.directory = directory;
        this.factRows = factRows;
        this.door = door;
    }

    /** The units that the visitor sees whole. */
    @GetMapping("/console/units")
    String all(Visitor visitor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("units", directory.these(visitor.reach().overseen(), door.today(), page));
        return "console/units";
    }

    @GetMapping("/console/units/{id}")
    String one(
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int below,
            Model model) {
        var unit = new UnitId(id);
        door.pass(visitor, Act.SEE, unit);
        var facts =
                units.facts(unit, door.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.looked(visitor, "see-people", "unit:" + id);
        model.addAttribute("unit", facts.unit());
        model.addAttribute("above", above(visitor, facts.unit()));
        model.addAttribute("facts", rows(visitor, facts));
        head(facts).ifPresent(head -> model.addAttribute("head", head));
        model.addAttribute("mayCorrect", door.may(visitor, Act.CORRECT, unit));
        model.addAttribute("mayInvite", door.may(visitor, Act.INVITE, unit));
        model.addAttribute("units", directory.below(unit, door.today(), below));
        model.addAttribute("people", directory.peopleIn(unit, door.today(), page));
        return "console/unit";
    }

    /** The units above, as far as the visitor may see them. */
    private List<Unit> above(Visitor visitor, Unit unit) {
        return unit.path().stream()
                .filter(up -> !up.equals(unit.id()) && door.may(visitor, Act.SEE, up))
                .flatMap(up -> units.find(up, door.today()).stream())
                .toList();
    }

    private Optional<Staff.Known> head(UnitFacts facts) {
        return Optional.ofNullable(facts.unit().head())
                .flatMap(code -> staff.find(code).flatMap(staff::known));
    }

    private List<FactRow> rows(Visitor visitor, UnitFacts facts) {
        var language = visitor.language();
        return List.of(
                factRows.row(language, "KIND", facts.kind(), "KIND"),
                factRows.row(language, "LEVEL", facts.level(), "LEVEL"),
                factRows.row(language, "BLOCK", facts.block(), "BLOCK"),
                factRows.row(language, "HEAD", facts.head(), "HEAD"),
                factRows.row(language, "UNIT_REQUIRES_LANGUAGE", facts.requiresLanguage(), "REQUIRES_LANGUAGE"),
                factRows.row(language, "FOREIGN_AFFAIRS", facts.foreignAffairs(), "FOREIGN_AFFAIRS"));
    }
}
