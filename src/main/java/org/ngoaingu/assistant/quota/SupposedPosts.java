package org.ngoaingu.assistant.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.plan.Supposition;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/**
 * Understands "phó chủ tịch UBND phường 12", "viên chức Trung tâm Y tế": the unit that is named, a leading title, a
 * category. What is not named stays as it is.
 */
@Component
class SupposedPosts {

    private final Units units;

    SupposedPosts(Units units) {
        this.units = units;
    }

    /** Appointed to the leading post that the text names; where it names a unit, there. */
    Supposed appointed(String text, StaffFacts facts) {
        var folded = Folded.of(text);
        var found = placed(folded, unit(folded, facts));
        found.add(new Supposition.Appointed(null));
        return new Supposed.Post(Message.of("whatIf.lead.headPost", "post", text), found);
    }

    /** In the post that the text names, leading or not as its title says. */
    Supposed read(String text, StaffFacts facts) {
        var folded = Folded.of(text);
        var unit = unit(folded, facts);
        var found = placed(folded, unit);
        var leads = Staff.leads(text);
        if (Boolean.TRUE.equals(leads)) {
            found.add(new Supposition.Appointed(null));
        } else if (unit.isPresent() || Boolean.FALSE.equals(leads)) {
            found.add(new Supposition.NotLeading());
        }
        return found.isEmpty()
                ? new Supposed.NotUnderstood(Message.of("whatIf.post.notUnderstood", "text", text))
                : new Supposed.Post(Message.of("whatIf.post.head", "post", text), found);
    }

    private List<Supposition> placed(Folded text, Optional<Unit> unit) {
        var found = new ArrayList<Supposition>();
        unit.flatMap(SupposedPosts::inUnit).ifPresent(found::add);
        category(text).map(Supposition.OfCategory::new).ifPresent(found::add);
        return found;
    }

    /** The unit of the person's own authority whose name stands in the text, the longest name first. */
    private Optional<Unit> unit(Folded text, StaffFacts facts) {
        return units.subtree(facts.unitPath().getFirst(), facts.day()).stream()
                .filter(unit -> text.contains(shortName(unit)))
                .max(Comparator.comparingInt(unit -> shortName(unit).length()));
    }

    /** People say "phường 12", not "Ủy ban nhân dân Phường 12". */
    private static String shortName(Unit unit) {
        return Folded.of(unit.name()).value().replaceFirst("^uy ban nhan dan ", "");
    }

    private static Optional<Supposition> inUnit(Unit unit) {
        if (unit.kind() == null || unit.level() == null || unit.block() == null) {
            return Optional.empty();
        }
        return Optional.of(new Supposition.InUnit(
                unit.name(), unit.path(), unit.kind(), unit.level(), unit.block(), unit.authorityLevel(), unit.tags()));
    }

    private static Optional<Category> category(Folded text) {
        if (text.contains("viên chức")) {
            return Optional.of(Category.PUBLIC_EMPLOYEE);
        }
        if (text.contains("công chức")) {
            return Optional.of(Category.CIVIL_SERVANT);
        }
        return text.contains("hợp đồng") ? Optional.of(Category.CONTRACT_EMPLOYEE) : Optional.empty();
    }
}
