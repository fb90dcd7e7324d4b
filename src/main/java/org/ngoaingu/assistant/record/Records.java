package org.ngoaingu.assistant.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.assistant.quota.FollowUps;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/**
 * A person's or unit's record as one message, for who may see it; who may correct it gets the buttons. Whoever looks at
 * somebody else leaves a trace.
 */
@Component
public class Records {

    static final String OWNER = "c";
    static final String SHOW = "show";
    static final String FIX = "fix";

    /** Data of the button that shows officers what the person submitted. */
    private static final String SUBMITTED = "v:p%d:of";

    /** Data of the button that shows a unit with how its people stand. */
    private static final String UNIT = "u:%d:show";

    private final Known known;
    private final FactWords words;
    private final Staff staff;
    private final Units units;
    private final Rights rights;
    private final AuditTrail audit;
    private final Texts texts;

    Records(Known known, FactWords words, Staff staff, Units units, Rights rights, AuditTrail audit, Texts texts) {
        this.known = known;
        this.words = words;
        this.staff = staff;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
    }

    /** The person's record, or the words that an unknown person gets too. */
    public Reply person(PersonId person, Inbound sender, LocalDate day) {
        var who = sender.who();
        var name = staff.known(person);
        if (who == null || name.isEmpty() || !may(who, Act.SEE, person, day)) {
            return unknown(sender, "ask.notYours");
        }
        if (!new Actor.Person(person).equals(who)) {
            audit.record(who.named(), "see-record", "person:" + person.value(), null);
        }
        var corrects = may(who, Act.CORRECT, person, day);
        var language = sender.language();
        var text = new StringBuilder("# ")
                .append(line(name.get().name()))
                .append(" (")
                .append(name.get().code().value())
                .append(")\n");
        var buttons = new ArrayList<Choice>();
        buttons.add(new Choice(FollowUps.lines(person), say(language, "quota.choices.all")));
        if (may(who, Act.VERIFY, person, day)) {
            buttons.add(new Choice(SUBMITTED.formatted(person.value()), say(language, "submission.button.of-person")));
        }
        staff.facts(person, day)
                .ifPresentOrElse(
                        facts -> {
                            text.append(line(facts.unitName())).append("\n\n");
                            text.append(facts(person, facts, corrects, language));
                            if (may(who, Act.SEE, facts.unit(), day)) {
                                buttons.add(unit(facts.unit(), say(language, "record.button.unit")));
                            }
                            if (corrects) {
                                buttons.add(button(language, Target.of(person), FIX, "record.button.fix"));
                            }
                        },
                        () -> text.append("\n").append(say(language, "record.noPost")));
        return new Reply(text.toString(), buttons);
    }

    private String facts(PersonId person, StaffFacts facts, boolean corrects, Locale language) {
        var lines = new ArrayList<String>();
        known.of(person, facts.day()).forEach((fact, value) -> {
            var shown = switch (fact) {
                case "PHONE" -> corrects;
                case "MANAGER_RANK" -> Boolean.TRUE.equals(facts.manager().value());
                default -> true;
            };
            if (shown) {
                lines.add(words.line(language, fact, value));
            }
        });
        lines.add(words.line(language, "KIND", facts.unitKind()));
        lines.add(words.line(language, "LEVEL", facts.level()));
        lines.add(words.line(language, "BLOCK", facts.block()));
        return String.join("\n", lines);
    }

    /** The unit's record, or the words that an unknown unit gets too. */
    public Reply unit(UnitId id, Inbound sender, LocalDate day) {
        var who = sender.who();
        var unit = units.find(id, day);
        if (who == null || unit.isEmpty() || !may(who, Act.SEE, id, day)) {
            return unknown(sender, "record.unitNotYours");
        }
        var language = sender.language();
        var text = "# " + line(unit.get().name()) + " (" + unit.get().code() + ")\n" + above(unit.get(), day, language)
                + known.of(id, day).entrySet().stream()
                        .map(fact -> words.line(language, fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("\n"));
        var buttons = new ArrayList<Choice>();
        if (may(who, Act.CORRECT, id, day)) {
            buttons.add(button(language, Target.of(id), FIX, "record.button.fix"));
            buttons.add(StartChoice.flow("add-person", Target.of(id), say(language, "record.button.add")));
        }
        return new Reply(text, buttons);
    }

    private String above(Unit unit, LocalDate day, Locale language) {
        return unit.parent() == null
                ? "\n"
                : units.find(unit.parent(), day)
                        .map(above -> texts.say(language, "record.above", Map.of("unit", line(above.name()))) + "\n\n")
                        .orElse("\n");
    }

    /** Asks which fact to correct: a button each. */
    List<Reply> toCorrect(Target target, Inbound sender, LocalDate day) {
        var name = known.name(target, day);
        if (name.isEmpty() || !mayCorrect(target, sender, day)) {
            return List.of(unknown(sender, "record.notToCorrect"));
        }
        var language = sender.language();
        var facts = target instanceof Target.OfPerson of
                ? known.of(of.person(), day)
                : known.of(((Target.OfUnit) target).unit(), day);
        var key = target instanceof Target.OfPerson of
                ? Target.of(of.person())
                : Target.of(((Target.OfUnit) target).unit());
        var buttons = new ArrayList<Choice>();
        facts.keySet().forEach(fact -> buttons.add(correct(key, fact, words.name(language, fact))));
        if (target instanceof Target.OfPerson) {
            buttons.add(correct(key, "POST_END", words.name(language, "POST_END")));
        }
        return List.of(new Reply(texts.say(language, "record.which", Map.of("name", name.get())), buttons));
    }

    /** A button that begins the correction of a fact. */
    public static Choice correct(PersonId person, String fact, String label) {
        return correct(Target.of(person), fact, label);
    }

    private static Choice correct(String key, String fact, String label) {
        return StartChoice.flow("correct", key + "." + fact, label);
    }

    boolean mayCorrect(Target target, Inbound sender, LocalDate day) {
        var who = sender.who();
        return who != null
                && switch (target) {
                    case Target.OfPerson of -> may(who, Act.CORRECT, of.person(), day);
                    case Target.OfUnit of -> may(who, Act.CORRECT, of.unit(), day);
                };
    }

    /** A button that shows a person's record. */
    public static Choice person(PersonId person, String label) {
        return new Choice(OWNER + ":" + Target.of(person) + ":" + SHOW, label);
    }

    private static Choice unit(UnitId unit, String label) {
        return new Choice(UNIT.formatted(unit.value()), label);
    }

    private Choice button(Locale language, String key, String act, String label) {
        return new Choice(OWNER + ":" + key + ":" + act, say(language, label));
    }

    private boolean may(Actor who, Act act, PersonId person, LocalDate day) {
        return rights.may(who, act, person, day).isAllowed();
    }

    private boolean may(Actor who, Act act, UnitId unit, LocalDate day) {
        return rights.may(who, act, unit, day).isAllowed();
    }

    private Reply unknown(Inbound sender, String key) {
        return Reply.of(say(sender.language(), key));
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }

    private static String line(String said) {
        return said.replaceAll("\\s*\\R\\s*", " ");
    }
}
