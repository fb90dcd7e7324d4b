package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.stereotype.Component;

/**
 * Who asks about whom: everybody about themselves, heads and administrators about people of their units. Whoever asks
 * about somebody else leaves a trace. An unknown person and somebody else's get the same words, so that codes and names
 * cannot be tried out.
 */
@Component
class Askers {

    /** How many people of one name are offered; more are told to use the code. */
    private static final int OFFERED = 8;

    private final Staff staff;
    private final Rights rights;
    private final AuditTrail audit;
    private final Texts texts;

    Askers(Staff staff, Rights rights, AuditTrail audit, Texts texts) {
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
    }

    /** The sender themselves; the account of the first administrator is nobody of whom one could ask. */
    Asked self(Inbound sender) {
        return switch (sender.who()) {
            case null -> new Asked.Refused(Message.of("ask.notLinked"));
            case Actor.Person person -> new Asked.About(person.id(), Subject.self(sender.language()));
            default -> new Asked.Refused(Message.of("ask.noPerson"));
        };
    }

    /** The person with this code or name, tones aside, if the sender may see that person on the day. */
    Asked other(Inbound sender, String codeOrName, LocalDate day) {
        return codeOrName.isBlank() ? self(sender) : among(sender, found(codeOrName), day);
    }

    /** The person whom a button names by key; the key came over the wire. */
    Asked byKey(Inbound sender, String key, LocalDate day) {
        return among(sender, WireKey.of(key).map(PersonId::new).stream().toList(), day);
    }

    private List<PersonId> found(String codeOrName) {
        return staff.find(new StaffCode(codeOrName)).map(List::of).orElseGet(() -> staff.named(Folded.of(codeOrName)));
    }

    private Asked among(Inbound sender, List<PersonId> people, LocalDate day) {
        var who = sender.who();
        if (who == null) {
            return new Asked.Refused(Message.of("ask.notLinked"));
        }
        var visible = people.stream()
                .filter(person -> rights.may(who, Act.SEE, person, day).isAllowed())
                .flatMap(person ->
                        staff
                                .known(person)
                                .map(it -> new Asked.Known(
                                        person, it.name(), it.code().value()))
                                .stream())
                .toList();
        return switch (visible.size()) {
            case 0 -> new Asked.Refused(Message.of("ask.notYours"));
            case 1 -> about(sender, who, visible.getFirst());
            default -> new Asked.Several(visible);
        };
    }

    private Asked about(Inbound sender, Actor who, Asked.Known known) {
        if (new Actor.Person(known.person()).equals(who)) {
            return self(sender);
        }
        audit.record(who.named(), "see-quota", "person:" + known.person().value(), null);
        return new Asked.About(known.person(), new Subject(sender.language(), known.name()));
    }

    /** The answer about whom it may be given, a choice among several, or the courteous no. */
    Reply reply(Asked asked, Inbound sender, Function<Asked.About, Reply> answer) {
        return switch (asked) {
            case Asked.About about -> answer.apply(about);
            case Asked.Several several ->
                new Reply(
                        texts.say(
                                sender.language(),
                                "ask.several",
                                Map.of("count", several.people().size())),
                        several.people().stream()
                                .limit(OFFERED)
                                .map(Askers::choice)
                                .toList());
            case Asked.Refused refused -> Reply.of(texts.say(sender.language(), refused.why()));
        };
    }

    private static Choice choice(Asked.Known known) {
        return new Choice(FollowUps.data(known.person(), FollowUps.LINES), known.name() + " (" + known.code() + ")");
    }
}
