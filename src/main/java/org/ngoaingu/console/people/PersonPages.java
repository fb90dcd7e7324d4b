package org.ngoaingu.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.assistant.quota.QuotaAnswer;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.assistant.quota.Subject;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Markup;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Directory;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looks people up and shows what is known of one: facts, posts, quota lines, linked chats. */
@Controller
class PersonPages {

    private final Staff staff;
    private final Directory directory;
    private final Quotas quotas;
    private final QuotaAnswer answers;
    private final Chats chats;
    private final FactRows factRows;
    private final Doorkeeper door;

    PersonPages(
            Staff staff,
            Directory directory,
            Quotas quotas,
            QuotaAnswer answers,
            Chats chats,
            FactRows factRows,
            Doorkeeper door) {
        this.staff = staff;
        this.directory = directory;
        this.quotas = quotas;
        this.answers = answers;
        this.chats = chats;
        this.factRows = factRows;
        this.door = door;
    }

    /** Units and people of those words or that code, among those that the visitor sees. */
    @GetMapping("/console/search")
    String search(
            Visitor visitor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var words = q.strip();
        model.addAttribute("q", q);
        if (!words.isEmpty() && words.length() <= 100) {
            var within = visitor.reach().overseen();
            door.looked(
                    visitor,
                    "search-people",
                    "units:"
                            + within.stream()
                                    .map(unit -> String.valueOf(unit.value()))
                                    .toList());
            model.addAttribute("people", directory.people(within, words, door.today(), page));
            model.addAttribute("units", directory.units(within, words, door.today(), 0));
        }
        return "console/search";
    }

    @GetMapping("/console/people/{id}")
    String one(Visitor visitor, @PathVariable long id, Model model) {
        var person = new PersonId(id);
        door.pass(visitor, Act.SEE, person);
        var known = staff.known(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!visitor.actor().equals(new Actor.Person(person))) {
            door.looked(visitor, "see-person", "person:" + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("known", known);
        staff.facts(person, door.today()).ifPresent(facts -> {
            model.addAttribute("facts", rows(visitor.language(), facts));
            model.addAttribute("unit", facts.unit());
            model.addAttribute("unitName", facts.unitName());
        });
        model.addAttribute("posts", directory.posts(person));
        model.addAttribute(
                "chats", chats.of(person).stream().map(Chat::channel).distinct().toList());
        model.addAttribute("quota", Markup.read(quota(visitor.language(), person, known)));
        model.addAttribute("mayCorrect", door.may(visitor, Act.CORRECT, person));
        model.addAttribute("mayInvite", door.may(visitor, Act.INVITE, person));
        return "console/person";
    }

    private String quota(Locale language, PersonId person, Staff.Known known) {
        return answers.write(quotas.of(person, door.today()), new Subject(language, known.name()), door.today());
    }

    private List<FactRow> rows(Locale language, StaffFacts facts) {
        var rows = new ArrayList<FactRow>();
        rows.add(factRows.row(language, "TITLE", facts.title(), "TITLE"));
        rows.add(factRows.row(language, "CATEGORY", facts.category(), "CATEGORY"));
        rows.add(factRows.row(language, "BIRTH_DATE", facts.birthDate(), "BIRTH_DATE"));
        rows.add(factRows.row(language, "MANAGER", facts.manager(), "MANAGER"));
        rows.add(factRows.row(language, "MANAGER_RANK", facts.managerRank(), "MANAGER_RANK"));
        rows.add(factRows.row(language, "REQUIRES_LANGUAGE", facts.requiresLanguage(), "REQUIRES_LANGUAGE"));
        rows.add(factRows.row(language, "TEACHES_LANGUAGE", facts.teachesLanguage(), "TEACHES_LANGUAGE"));
        rows.add(factRows.row(language, "KIND", facts.unitKind(), null));
        rows.add(factRows.row(language, "LEVEL", facts.level(), null));
        rows.add(factRows.row(language, "BLOCK", facts.block(), null));
        rows.add(factRows.row(language, "AUTHORITY_LEVEL", facts.authorityLevel(), null));
        return rows;
    }
}
