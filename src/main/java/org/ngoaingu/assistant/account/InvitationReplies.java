package org.ngoaingu.assistant.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/**
 * Invitations asked for by staff code or by name, tones aside. An unknown person and somebody else's get the same words,
 * so that codes and names cannot be tried out.
 */
@Component
public class InvitationReplies {

    /** How many people of one name are offered; more are told to use the code. */
    private static final int OFFERED = 8;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Invitations invitations;
    private final Staff staff;
    private final Rights rights;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    InvitationReplies(Invitations invitations, Staff staff, Rights rights, AuditTrail audit, Texts texts, Clock clock) {
        this.invitations = invitations;
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    Reply invite(Inbound sender, String codeOrName) {
        var people = reached(sender, found(codeOrName));
        return switch (people.size()) {
            case 0 -> refused(sender);
            case 1 -> invite(sender, people.getFirst());
            default -> several(sender, people);
        };
    }

    Reply invite(Inbound sender, PersonId whom) {
        var who = sender.who();
        if (who == null || reached(sender, Stream.of(whom)).isEmpty()) {
            return refused(sender);
        }
        return switch (invitations.invite(who, whom)) {
            case Issued.Refused refused -> Reply.of(texts.say(sender.language(), refused.why()));
            case Issued.Code code -> Reply.of(write(sender.language(), facts(whom), code));
        };
    }

    /** A further device of the sender's own. */
    Reply own(Inbound sender, PersonId self) {
        return switch (invitations.invite(new Actor.Person(self), self)) {
            case Issued.Refused refused -> Reply.of(texts.say(sender.language(), refused.why()));
            case Issued.Code code -> Reply.of(write(sender.language(), "account.invite.own", facts(self), code));
        };
    }

    /** An invitation as it is passed on, with the line {@code /start CODE}. */
    public String write(Locale language, StaffFacts facts, Issued.Code code) {
        return write(language, "account.invite.code", facts, code);
    }

    private String write(Locale language, String key, StaffFacts facts, Issued.Code code) {
        var until = code.until().atZone(clock.getZone());
        return texts.say(
                language,
                key,
                Map.of(
                        "name", facts.name(),
                        "unit", facts.unitName(),
                        "time", TIME.format(until),
                        "day", until.toLocalDate(),
                        "code", code.code().grouped(),
                        "telegram", code.telegram().map(Object::toString).orElse("none"),
                        "web", code.web().toString()));
    }

    private Stream<PersonId> found(String codeOrName) {
        return codeOrName.isBlank()
                ? Stream.of()
                : staff.find(new StaffCode(codeOrName))
                        .map(Stream::of)
                        .orElseGet(() -> staff.named(Folded.of(codeOrName)).stream());
    }

    /** Those with a post today whom the sender may invite. */
    private List<PersonId> reached(Inbound sender, Stream<PersonId> people) {
        var who = sender.who();
        var today = LocalDate.now(clock);
        return who == null
                ? List.of()
                : people.filter(person -> person.equals(sender.person())
                                || rights.may(who, Act.INVITE, person, today).isAllowed())
                        .filter(person -> staff.facts(person, today).isPresent())
                        .toList();
    }

    private Reply refused(Inbound sender) {
        if (sender.who() != null) {
            audit.record(
                    sender.who().named(),
                    "refuse-invite",
                    "chat:" + sender.chat().value(),
                    null);
        }
        return Reply.of(texts.say(sender.language(), "account.invite.refused", Map.of()));
    }

    private Reply several(Inbound sender, List<PersonId> people) {
        var choices = people.stream().limit(OFFERED).map(this::choice).toList();
        return new Reply(
                texts.say(sender.language(), "account.invite.several", Map.of("count", people.size())), choices);
    }

    private Choice choice(PersonId person) {
        var facts = facts(person);
        return AccountChoices.choice(
                String.valueOf(person.value()),
                AccountChoices.INVITE,
                "%s (%s, %s)".formatted(facts.name(), facts.code(), facts.unitName()));
    }

    private StaffFacts facts(PersonId person) {
        return staff.facts(person, LocalDate.now(clock)).orElseThrow();
    }
}
