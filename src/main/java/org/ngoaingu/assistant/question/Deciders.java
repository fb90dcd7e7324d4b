package org.ngoaingu.assistant.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** Who may decide a fact of a person and can be reached: administrators, the nearest to the person's unit first. */
@Component
public class Deciders {

    private static final int MOST = 5;

    private final Rights rights;
    private final Chats chats;

    Deciders(Rights rights, Chats chats) {
        this.rights = rights;
        this.chats = chats;
    }

    /** One of them, and the language of their chat. */
    public record Decider(PersonId person, Locale language) {}

    /** Those of the person, on the day; at most five. */
    public List<Decider> of(StaffFacts facts, LocalDate today) {
        return rights.administrators(facts.unit(), today).stream()
                .filter(person -> rights.may(new Actor.Person(person), Act.CORRECT, facts.person(), today)
                        .isAllowed())
                .flatMap(person -> chats.preferred(person).stream().map(chat -> new Decider(person, chat.language())))
                .limit(MOST)
                .toList();
    }
}
