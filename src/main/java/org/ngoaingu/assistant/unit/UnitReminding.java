package org.ngoaingu.assistant.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** Reminds those of a unit who have nothing: asked first, once a week each, not while people sleep. */
@Component
class UnitReminding {

    static final String SURE = UnitCard.REMIND + ".sure";

    private final Standings standings;
    private final UnitReminders reminders;
    private final QuietHours quiet;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    UnitReminding(
            Standings standings,
            UnitReminders reminders,
            QuietHours quiet,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.standings = standings;
        this.reminders = reminders;
        this.quiet = quiet;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells how many would be reminded, with a button that does it. */
    Reply ask(Actor who, UnitId unit, Inbound sender, LocalDate day) {
        return whileAsleep(sender).orElseGet(() -> asked(who, unit, sender, day));
    }

    /** Reminds those who were not reminded this week. */
    Reply remind(Actor who, UnitId unit, Inbound sender, LocalDate day) {
        return whileAsleep(sender).orElseGet(() -> reminded(who, unit, sender, day));
    }

    private Optional<Reply> whileAsleep(Inbound sender) {
        return quiet.include(clock.instant())
                ? Optional.of(Reply.of(texts.say(
                        sender.language(),
                        "unit.remind.quiet",
                        Map.of("until", quiet.until().toString()))))
                : Optional.empty();
    }

    private Reply asked(Actor who, UnitId unit, Inbound sender, LocalDate day) {
        var linked = standings.toRemind(unit, day);
        var others = others(who, linked);
        var due = reminders.due(others, day);
        var places = Map.of(
                "count", due, "before", others.size() - due, "unlinked", withoutChannel(unit, day, linked.size()));
        if (due == 0) {
            return new Reply(
                    texts.say(sender.language(), "unit.remind.nobody", places),
                    List.of(UnitCard.show(unit, say(sender, "unit.button.card"))));
        }
        return new Reply(
                texts.say(sender.language(), "unit.remind.ask", places),
                List.of(
                        new Choice(
                                UnitCard.data(unit, SURE),
                                texts.say(
                                        sender.language(),
                                        "unit.remind.sure",
                                        Map.of("count", Math.min(due, UnitReminders.AT_ONCE)))),
                        UnitCard.show(unit, say(sender, "unit.remind.not"))));
    }

    private Reply reminded(Actor who, UnitId unit, Inbound sender, LocalDate day) {
        var linked = standings.toRemind(unit, day);
        var done = reminders.remind(who, others(who, linked), day);
        audit.record(who.named(), "remind-people", "unit:" + unit.value(), "count=" + done.reminded());
        return new Reply(
                texts.say(
                        sender.language(),
                        "unit.remind.done",
                        Map.of(
                                "count", done.reminded(),
                                "unlinked", withoutChannel(unit, day, linked.size()) + done.unreached(),
                                "left", done.left())),
                List.of(UnitCard.show(unit, say(sender, "unit.button.card"))));
    }

    /** Nobody reminds themselves. */
    private static List<PersonId> others(Actor who, List<PersonId> people) {
        return people.stream()
                .filter(person -> !new Actor.Person(person).equals(who))
                .toList();
    }

    private int withoutChannel(UnitId unit, LocalDate day, int linked) {
        return standings.of(unit, day).map(all -> all.of(Standing.NOTHING)).orElse(linked) - linked;
    }

    private String say(Inbound sender, String key) {
        return texts.say(sender.language(), Message.of(key));
    }
}
