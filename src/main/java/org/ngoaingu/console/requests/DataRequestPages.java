package org.ngoaingu.console.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Answered;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequest.Outcome;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The open data requests that the visitor is to answer, and the form of the answer. */
@Controller
class DataRequestPages {

    /** Stands for the person of a request that is not there, so that its id gets the words of one not one's own. */
    private static final PersonId NOBODY = new PersonId(-1);

    private final DataRequests requests;
    private final Staff staff;
    private final Doorkeeper door;
    private final Clock clock;

    DataRequestPages(DataRequests requests, Staff staff, Doorkeeper door, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.door = door;
        this.clock = clock;
    }

    /** What somebody typed into the form of a request. */
    record Typed(long id, @Nullable Outcome outcome, String words) {}

    @GetMapping("/console/requests")
    String all(Visitor visitor, Model model) {
        door.administrator(visitor, "requests");
        return list(visitor, model);
    }

    /** Answers a request. */
    @PostMapping("/console/requests/{id}")
    String answer(
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var request = requests.find(id);
        door.pass(visitor, Act.CORRECT, request.map(DataRequest::person).orElse(NOBODY));
        if (request.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var amiss = amiss(outcome, words.strip());
        if (outcome == null || amiss.isPresent()) {
            amiss.ifPresent(why -> model.addAttribute("notice", why));
            model.addAttribute("typed", new Typed(id, outcome, words));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            var answered = requests.answer(visitor.actor(), id, outcome, words.strip());
            model.addAttribute("notice", Message.of("console.requests.answered." + answered, "number", id));
            if (answered == Answered.NOT_OPEN) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        }
        return list(visitor, model);
    }

    private static Optional<Message> amiss(@Nullable Outcome outcome, String words) {
        if (outcome == null) {
            return Optional.of(Message.of("console.requests.no-outcome"));
        }
        if (words.isEmpty()) {
            return Optional.of(Message.of("console.requests.no-words"));
        }
        return words.length() > DataRequests.LONGEST_ANSWER
                ? Optional.of(Message.of("console.correct.too-long", "limit", DataRequests.LONGEST_ANSWER))
                : Optional.empty();
    }

    private String list(Visitor visitor, Model model) {
        var open = requests.open(visitor.actor());
        door.looked(
                visitor,
                "see-data-requests",
                "requests:" + open.stream().map(DataRequest::id).toList());
        model.addAttribute("requests", asked(open));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("longest", DataRequests.LONGEST_ANSWER);
        return "console/requests";
    }

    private List<Asked> asked(List<DataRequest> open) {
        var people = open.stream().map(DataRequest::person).distinct().toList();
        var listed = staff.listed(people, door.today()).stream()
                .collect(Collectors.toMap(Staff.Listed::person, Function.identity()));
        return open.stream().map(request -> asked(request, listed)).toList();
    }

    private Asked asked(DataRequest request, Map<PersonId, Staff.Listed> listed) {
        var post = listed.get(request.person());
        var known = staff.known(request.person());
        return new Asked(
                request,
                known.map(Staff.Known::name).orElse(""),
                known.map(person -> person.code().value()).orElse(""),
                post == null ? null : post.unitName(),
                LocalDate.ofInstant(request.madeAt(), clock.getZone()),
                Asked.Due.of(request, door.today()));
    }
}
