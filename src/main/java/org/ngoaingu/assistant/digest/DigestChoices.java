package org.ngoaingu.assistant.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.digest.Delegations;
import org.ngoaingu.digest.DigestChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** The buttons {@code d:…} of digests and of how they come; rights are asked each time. */
@Component
class DigestChoices implements ChoiceVerb {

    static final String TAKE_BACK = "take-back";

    private final DigestNow now;
    private final Opened opened;
    private final Wishes wishes;
    private final Delegations delegations;
    private final Texts texts;

    DigestChoices(DigestNow now, Opened opened, Wishes wishes, Delegations delegations, Texts texts) {
        this.now = now;
        this.opened = opened;
        this.wishes = wishes;
        this.delegations = delegations;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return DigestChoice.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var who = chosen.sender().who();
        if (who == null) {
            return List.of(say(chosen, "digest.chat.none"));
        }
        var unit = new UnitId(WireKey.of(chosen.id()).orElse(-1L));
        return switch (chosen.choice()) {
            case DigestChoice.NOW -> List.of(now.send(who, unit, chosen.sender(), chosen.today()));
            case DigestChoice.TODAY, DigestChoice.FURTHEST -> opened.figures(unit, chosen.today(), chosen);
            case DigestChoice.NOTHING -> opened.people(unit, Standing.NOTHING, chosen);
            case DigestChoice.EXPIRING -> opened.people(unit, Standing.EXPIRING, chosen);
            case DigestChoice.REMIND -> opened.reminding(unit, chosen);
            case DigestChoice.VERIFY -> opened.queue(chosen);
            default ->
                day(chosen.choice())
                        .map(day -> opened.figures(unit, day, chosen))
                        .orElseGet(() -> List.of(own(who, chosen)));
        };
    }

    private static Optional<LocalDate> day(String choice) {
        try {
            return choice.startsWith(DigestChoice.ON)
                    ? Optional.of(LocalDate.parse(
                            choice.substring(DigestChoice.ON.length()), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // it came over the wire
        }
    }

    /** What belongs to the sender alone. */
    private Reply own(Actor who, Chosen chosen) {
        if (!(who instanceof Actor.Person person)) {
            return say(chosen, "digest.chat.no-wishes");
        }
        return switch (chosen.choice()) {
            case DigestChoice.WISHES ->
                wishes.show(person.id(), chosen.today(), chosen.sender().language());
            case TAKE_BACK -> {
                var back = delegations.takeBack(person, WireKey.of(chosen.id()).orElse(-1L), chosen.today());
                yield back
                        ? wishes.show(
                                person.id(), chosen.today(), chosen.sender().language())
                        : say(chosen, "digest.chat.not-yours");
            }
            default -> wishes.choose(person.id(), chosen).orElseGet(() -> say(chosen, "pattern.unknown_button"));
        };
    }

    private Reply say(Chosen chosen, String key) {
        return Reply.of(texts.say(chosen.sender().language(), Message.of(key)));
    }
}
