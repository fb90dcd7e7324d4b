package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
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
 * about somebody else leaves a trace. An unknown code and somebody else's person get the same words, so that codes
 * cannot be tried out.
 */
@Component
class Askers {

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

    /** The sender themselves. */
    Asked self(Inbound sender) {
        return sender.person() == null
                ? new Asked.Refused(Message.of("ask.notLinked"))
                : new Asked.About(sender.person(), Subject.self(sender.language()));
    }

    /** The person with the code, if the sender may see that person on the day. */
    Asked other(Inbound sender, String code, LocalDate day) {
        if (sender.person() == null) {
            return new Asked.Refused(Message.of("ask.notLinked"));
        }
        return about(
                sender, code.isBlank() ? null : staff.find(new StaffCode(code)).orElse(null), code, day);
    }

    /** The person whom a button names by key; the key came over the wire. */
    Asked byKey(Inbound sender, String key, LocalDate day) {
        if (sender.person() == null) {
            return new Asked.Refused(Message.of("ask.notLinked"));
        }
        var person = key.matches("[0-9]{1,18}") ? new PersonId(Long.parseLong(key)) : null;
        var known = person == null ? null : staff.known(person).orElse(null);
        return about(
                sender,
                known == null ? null : person,
                known == null ? "" : known.code().value(),
                day);
    }

    private Asked about(Inbound sender, @Nullable PersonId found, String code, LocalDate day) {
        var who = Objects.requireNonNull(sender.person());
        if (found == null
                || !rights.may(new Actor.Person(who), Act.SEE, found, day).isAllowed()) {
            return new Asked.Refused(Message.of("ask.notYours", "code", code));
        }
        if (found.equals(who)) {
            return self(sender);
        }
        audit.record("person:" + who.value(), "see-quota", "person:" + found.value(), null);
        var name = staff.known(found).map(Staff.Known::name).orElse(code);
        return new Asked.About(found, new Subject(sender.language(), name));
    }

    /** The answer about whom it may be given, or the courteous no. */
    Reply reply(Asked asked, Inbound sender, Function<Asked.About, Reply> answer) {
        return switch (asked) {
            case Asked.About about -> answer.apply(about);
            case Asked.Refused refused -> Reply.of(texts.say(sender.language(), refused.why()));
        };
    }
}
