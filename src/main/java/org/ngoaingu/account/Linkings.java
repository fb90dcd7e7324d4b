package org.ngoaingu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Consent.Way;
import org.ngoaingu.account.LinkingRows.Linking;
import org.ngoaingu.account.LinkingStep.AskBirthYear;
import org.ngoaingu.account.LinkingStep.AskConsent;
import org.ngoaingu.account.LinkingStep.Linked;
import org.ngoaingu.account.LinkingStep.Refused;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Contact;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way from a stranger's chat to a person's: a code, or the own phone number and the birth year; then the consent, and
 * only then the link. Runs inside the turn of the chat. Whatever is refused stands in the audit trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Linkings {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Message NOT_KNOWN = Message.of("account.link.not-known");
    private static final Message NO_SUCH_CODE = Message.of("account.link.no-such-code");
    private static final Message PHONE_CLOSED = Message.of("account.link.phone-closed");

    private final InvitationRows invitations;
    private final LinkingRows rows;
    private final Guesses guesses;
    private final Consents consents;
    private final Chats chats;
    private final WebChats webChats;
    private final Staff staff;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Linkings(
            InvitationRows invitations,
            LinkingRows rows,
            Guesses guesses,
            Consents consents,
            Chats chats,
            WebChats webChats,
            Staff staff,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.rows = rows;
        this.guesses = guesses;
        this.consents = consents;
        this.chats = chats;
        this.webChats = webChats;
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody brings a code. One that is unknown, used, expired or replaced gets the same words.
     *
     * @param network address that it came from; absent where the channel hides it
     */
    public LinkingStep code(ChatId chat, @Nullable String network, String typed) {
        var guess = guesses.code(chat, network);
        if (guess.isEmpty()) {
            return refuse(chat, "refuse-code", "too many", Message.of("account.link.too-many"));
        }
        var hash = InvitationCode.read(typed).map(InvitationCode::hash).orElse(new byte[0]);
        var whom = invitations.forWhom(hash).filter(this::mayBeLinked);
        if (whom.isEmpty()) {
            return refuse(chat, "refuse-code", null, NO_SUCH_CODE);
        }
        guesses.right(guess.getAsLong());
        return ask(rows.begin(chat, whom.get(), hash), whom.get());
    }

    /** Somebody brings a phone number: only the own one counts, and only one that leads to exactly one person. */
    public LinkingStep contact(ChatId chat, Contact contact) {
        var people = contact.own() ? staff.withPhone(contact.phone(), today()) : List.<PersonId>of();
        if (people.size() != 1) {
            return refuse(chat, "refuse-contact", contact.own() ? null : "not the own", NOT_KNOWN);
        }
        var left = guesses.yearsLeft(chat);
        if (left <= 0) {
            return refuse(chat, "refuse-contact", "too many", PHONE_CLOSED);
        }
        rows.begin(chat, people.getFirst().value(), null);
        return new AskBirthYear(left);
    }

    /** Whether the chat was asked for the birth year and has not answered. */
    public boolean asksBirthYear(ChatId chat) {
        return rows.of(chat).filter(linking -> !linking.yearKnown()).isPresent();
    }

    /** The answer to the question for the birth year; one without a year costs no try. */
    public LinkingStep birthYear(ChatId chat, String typed) {
        var linking = rows.of(chat).orElseThrow();
        var year = YEAR.matcher(typed);
        if (!year.find()) {
            return new AskBirthYear(guesses.yearsLeft(chat));
        }
        var guess = guesses.year(chat);
        if (guess.isPresent() && isBirthYear(new PersonId(linking.person()), Integer.parseInt(year.group()))) {
            guesses.right(guess.getAsLong());
            rows.yearIsKnown(chat);
            return ask(linking.number(), linking.person());
        }
        var left = guesses.yearsLeft(chat);
        if (left <= 0) {
            rows.drop(chat);
            return refuse(chat, "refuse-year", "too many", PHONE_CLOSED);
        }
        refuse(chat, "refuse-year", null, NOT_KNOWN);
        return new AskBirthYear(left);
    }

    /** Words of a stranger that look like a key and are none: a phone number, a staff code. */
    public LinkingStep notKnown(ChatId chat) {
        return refuse(chat, "refuse-words", null, NOT_KNOWN);
    }

    /** The question for consent that the chat has not answered yet. */
    public Optional<AskConsent> asked(ChatId chat) {
        return rows.of(chat).filter(Linking::yearKnown).map(linking -> ask(linking.number(), linking.person()));
    }

    /** Yes: the chat is linked, if what it came by still holds. Of several chats with one code the first gets through. */
    public LinkingStep agree(Chat chat, long number) {
        var linking = question(chat.id(), number);
        if (linking.isEmpty()) {
            return new Refused(NO_SUCH_CODE);
        }
        rows.drop(chat.id());
        var person = linking.get().person();
        var hash = linking.get().codeHash();
        if (chat.person() != null || !mayBeLinked(person) || hash != null && !invitations.use(hash)) {
            return refuse(chat.id(), "refuse-code", null, NO_SUCH_CODE);
        }
        return link(chat, person, hash == null ? Way.PHONE : Way.CODE);
    }

    /** No: nothing is linked; the code can be used until it ends. */
    public void decline(ChatId chat, long number) {
        if (question(chat, number).isPresent()) {
            rows.drop(chat);
            audit.record("nobody", "decline-consent", subject(chat), null);
        }
    }

    private Linked link(Chat chat, long person, Way way) {
        var who = actor(person);
        var shared = sharedWebChat(chat, who);
        var to = shared.map(Chat::id).orElse(chat.id());
        List<byte[]> browsers = List.of();
        if (shared.isPresent()) {
            browsers = webChats.move(chat.id(), to);
        } else {
            chats.give(chat.id(), who);
        }
        var consent = consents.give(chat, to, person, way, browsers);
        var subject = who instanceof Actor.Person ? "person:%d ".formatted(person) : "";
        audit.record(who.named(), "link", subject + subject(to), way.name());
        return new Linked(who, to, consent);
    }

    /** A person's browsers share one chat: the one that is linked already. */
    private Optional<Chat> sharedWebChat(Chat chat, Actor who) {
        return who instanceof Actor.Person person && chat.channel().equals(WebChats.CHANNEL)
                ? chats.of(person.id()).stream()
                        .filter(other -> other.channel().equals(WebChats.CHANNEL))
                        .filter(other -> !other.id().equals(chat.id()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Linking> question(ChatId chat, long number) {
        return rows.of(chat).filter(linking -> linking.yearKnown() && linking.number() == number);
    }

    private boolean mayBeLinked(long person) {
        return person == InvitationRows.FIRST_ADMINISTRATOR
                ? !rights.hasAdministrator(today())
                : staff.facts(new PersonId(person), today()).isPresent();
    }

    private boolean isBirthYear(PersonId person, int year) {
        return staff.facts(person, today())
                .map(facts -> facts.birthDate().value())
                .filter(birth -> birth.date().getYear() == year)
                .isPresent();
    }

    private static AskConsent ask(long number, long person) {
        return new AskConsent(number, person == InvitationRows.FIRST_ADMINISTRATOR ? null : new PersonId(person));
    }

    private static Actor actor(long person) {
        return person == InvitationRows.FIRST_ADMINISTRATOR
                ? new Actor.FirstAdministrator()
                : new Actor.Person(new PersonId(person));
    }

    private Refused refuse(ChatId chat, String act, @Nullable String why, Message said) {
        audit.record("nobody", act, subject(chat), why);
        return new Refused(said);
    }

    private static String subject(ChatId chat) {
        return "chat:" + chat.value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
