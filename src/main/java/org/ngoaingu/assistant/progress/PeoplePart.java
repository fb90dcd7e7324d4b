package org.ngoaingu.assistant.progress;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.progress.Member;
import org.ngoaingu.progress.Members;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** The people behind a figure by name, a page at a time. Whoever looks leaves a trace. */
@Component
class PeoplePart {

    private static final int PAGE = 15;

    private final Plans plans;
    private final Members members;
    private final Staff staff;
    private final SeenUnits seen;
    private final AuditTrail audit;
    private final ProgressWords words;

    PeoplePart(Plans plans, Members members, Staff staff, SeenUnits seen, AuditTrail audit, ProgressWords words) {
        this.plans = plans;
        this.members = members;
        this.staff = staff;
        this.seen = seen;
        this.audit = audit;
        this.words = words;
    }

    Reply of(Asked asked) {
        return plans.planOf(asked.unit().path())
                .filter(plan -> asked.view().number() < plan.lines().size())
                .map(plan -> list(asked, plan, plan.lines().get(asked.view().number())))
                .orElseGet(() -> Reply.of(words.say(asked, "noLine", Map.of())));
    }

    private Reply list(Asked asked, Plan plan, Line line) {
        var view = asked.view();
        var found = members.of(
                asked.unit().id(), plan, line.id(), asked.day(), view.kind().states(), PAGE + 1, view.page() * PAGE);
        var back = view.as(View.Kind.LINE).button(words.say(asked, "button.line", Map.of()));
        if (found.isEmpty()) {
            return new Reply(words.say(asked, "people.none", Map.of()), List.of(back));
        }
        audit.record(
                asked.who().named(),
                "see-people",
                "unit:%d line:%s".formatted(asked.unit().id().value(), line.id().value()),
                null);
        var shown = found.stream().limit(PAGE).toList();
        var text = new StringBuilder("# ")
                .append(words.say(
                        asked,
                        "people.head." + view.kind(),
                        Map.of("unit", ProgressWords.name(asked.unit()), "line", words.label(asked, line))))
                .append('\n');
        var listed = listed(asked, shown, line);
        shown.forEach(
                member -> text.append("- ").append(row(asked, member, listed)).append('\n'));
        text.append('\n').append(words.say(asked, "people.foot", Map.of("day", line.referenceDay(asked.day()))));
        var buttons = new ArrayList<Choice>();
        if (found.size() > PAGE) {
            buttons.add(view.onPage(view.page() + 1).button(words.say(asked, "button.more", Map.of())));
        }
        buttons.add(back);
        return new Reply(text.toString(), buttons);
    }

    /** Names of those whom the sender may see today; on an earlier day somebody may have been in the unit who has left. */
    private Map<PersonId, Staff.Listed> listed(Asked asked, List<Member> shown, Line line) {
        var day = line.referenceDay(asked.day());
        return staff.listed(shown.stream().map(Member::person).toList(), day).stream()
                .filter(it -> day.equals(asked.today()) || seen.sees(asked.who(), it.person(), asked.today()))
                .collect(toMap(Staff.Listed::person, it -> it));
    }

    private String row(Asked asked, Member member, Map<PersonId, Staff.Listed> listed) {
        var it = listed.get(member.person());
        if (it == null) {
            return words.say(asked, "people.left", Map.of());
        }
        var said = new HashMap<String, Object>();
        said.put("name", it.name().replaceAll("\\s+", " "));
        said.put("code", it.code().value());
        said.put("unit", it.unitName().replaceAll("\\s+", " "));
        said.put("level", Objects.requireNonNullElse(member.level(), 0));
        said.put("state", member.state().name());
        said.put("focus", member.focus() ? "yes" : "no");
        said.put("ends", member.endsOn() == null ? "no" : "yes");
        said.put("endsOn", member.endsOn() == null ? "" : member.endsOn());
        return words.say(asked, "people.row", said);
    }
}
