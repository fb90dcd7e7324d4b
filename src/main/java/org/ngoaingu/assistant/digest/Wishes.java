package org.ngoaingu.assistant.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.digest.Delegations;
import org.ngoaingu.digest.Preference;
import org.ngoaingu.digest.Preference.Slot;
import org.ngoaingu.digest.Preferences;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** Changes how the sender gets digests, by the buttons of {@link WishesCard}; only the sender's own. */
@Component
class Wishes {

    private static final Pattern DAY = Pattern.compile("day-([1-7])");
    private static final Pattern AT = Pattern.compile("at-([1-7])-(\\d{1,2})");
    private static final Pattern PAUSE = Pattern.compile("pause-([1-8])");
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;

    private final Preferences preferences;
    private final Delegations delegations;
    private final WishesCard card;

    Wishes(Preferences preferences, Delegations delegations, WishesCard card) {
        this.preferences = preferences;
        this.delegations = delegations;
        this.card = card;
    }

    Reply show(PersonId person, LocalDate today, Locale language) {
        return card.of(preferences.of(person), delegations.of(person, today), language);
    }

    /** Empty for a button that is none of these. */
    Optional<Reply> choose(PersonId person, Chosen chosen) {
        var language = chosen.sender().language();
        var day = DAY.matcher(chosen.choice());
        if (day.matches()) {
            return Optional.of(card.hours(DayOfWeek.of(Integer.parseInt(day.group(1))), language));
        }
        return switch (chosen.choice()) {
            case "days" -> Optional.of(card.days(language));
            case "pauses" -> Optional.of(card.pauses(language));
            default ->
                changed(preferences.of(person), chosen).map(wanted -> {
                    preferences.choose(person, wanted);
                    return show(person, chosen.today(), language);
                });
        };
    }

    private static Optional<Preference> changed(Preference now, Chosen chosen) {
        var at = AT.matcher(chosen.choice());
        if (at.matches()) {
            return slot(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)))
                    .map(slot -> with(now, slot, now.pausedUntil()));
        }
        var pause = PAUSE.matcher(chosen.choice());
        if (pause.matches()) {
            return Optional.of(with(now, now.slot(), chosen.today().plusWeeks(Integer.parseInt(pause.group(1)))));
        }
        return switch (chosen.choice()) {
            case "usual" -> Optional.of(with(now, null, now.pausedUntil()));
            case "resume" -> Optional.of(with(now, now.slot(), null));
            case "sheet-on", "sheet-off" ->
                Optional.of(new Preference(
                        now.slot(), now.pausedUntil(), chosen.choice().endsWith("on"), now.dark()));
            case "dark-on", "dark-off" ->
                Optional.of(new Preference(
                        now.slot(),
                        now.pausedUntil(),
                        now.sheet(),
                        chosen.choice().endsWith("on")));
            default -> Optional.empty();
        };
    }

    private static Optional<Slot> slot(int day, int hour) {
        return hour < FIRST_HOUR || hour > LAST_HOUR
                ? Optional.empty()
                : Optional.of(new Slot(DayOfWeek.of(day), hour));
    }

    private static Preference with(Preference now, @Nullable Slot slot, @Nullable LocalDate pausedUntil) {
        return new Preference(slot, pausedUntil, now.sheet(), now.dark());
    }
}
