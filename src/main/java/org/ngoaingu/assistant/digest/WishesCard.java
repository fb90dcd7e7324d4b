package org.ngoaingu.assistant.digest;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.digest.Delegation;
import org.ngoaingu.digest.DigestChoice;
import org.ngoaingu.digest.Preference;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** How the sender gets digests, with buttons to change it. */
@Component
class WishesCard {

    /** Hours offered: before work, in the morning, after lunch, before the evening. */
    private static final List<Integer> HOURS = List.of(7, 8, 9, 11, 14, 16, 18);

    private static final List<Integer> PAUSES = List.of(1, 2, 4);

    private final Texts texts;
    private final Staff staff;

    WishesCard(Texts texts, Staff staff) {
        this.texts = texts;
        this.staff = staff;
    }

    Reply of(Preference wishes, List<Delegation> delegations, Locale language) {
        var text = new StringBuilder(say(language, "digest.wishes.title"));
        text.append('\n').append(when(wishes, language));
        text.append("\n- ")
                .append(say(language, wishes.sheet() ? "digest.wishes.with-sheet" : "digest.wishes.no-sheet"));
        text.append("\n- ").append(say(language, wishes.dark() ? "digest.wishes.is-dark" : "digest.wishes.is-light"));
        delegations.forEach(it -> text.append("\n- ").append(delegated(it, language)));
        return new Reply(text.toString(), choices(wishes, delegations, language));
    }

    private String when(Preference wishes, Locale language) {
        var slot = wishes.slot();
        var time = slot == null
                ? say(language, "digest.wishes.usual")
                : texts.say(language, "digest.wishes.at", Map.of("day", dayName(slot.day()), "hour", slot.hour()));
        var until = wishes.pausedUntil();
        return "- " + time
                + (until == null ? "" : "\n- " + texts.say(language, Message.of("digest.wishes.paused", "day", until)));
    }

    private String delegated(Delegation delegation, Locale language) {
        return texts.say(
                language,
                "digest.wishes.delegated",
                Map.of(
                        "name", staff.name(delegation.delegate()),
                        "first", delegation.firstDay(),
                        "last", delegation.lastDay()));
    }

    private List<Choice> choices(Preference wishes, List<Delegation> delegations, Locale language) {
        var choices = new ArrayList<Choice>();
        choices.add(button("days", "digest.wishes.change", language));
        choices.add(
                wishes.pausedUntil() == null
                        ? button("pauses", "digest.wishes.pause", language)
                        : button("resume", "digest.wishes.resume", language));
        choices.add(
                wishes.sheet()
                        ? button("sheet-off", "digest.wishes.sheet-off", language)
                        : button("sheet-on", "digest.wishes.sheet-on", language));
        choices.add(
                wishes.dark()
                        ? button("dark-off", "digest.wishes.light", language)
                        : button("dark-on", "digest.wishes.dark", language));
        choices.add(StartChoice.flow("delegate-digest", say(language, "digest.wishes.delegate")));
        delegations.forEach(it -> choices.add(new Choice(
                DigestChoice.OWNER + ":" + it.id() + ":" + DigestChoices.TAKE_BACK,
                texts.say(language, "digest.wishes.take-back", Map.of("name", staff.name(it.delegate()))))));
        return choices;
    }

    Reply days(Locale language) {
        var days = Stream.of(DayOfWeek.values())
                .map(day -> button("day-" + day.getValue(), texts.say(language, dayName(day))))
                .toList();
        return new Reply(say(language, "digest.wishes.which-day"), days);
    }

    Reply hours(DayOfWeek day, Locale language) {
        var hours = new ArrayList<Choice>();
        HOURS.forEach(hour -> hours.add(button(
                "at-%d-%d".formatted(day.getValue(), hour),
                texts.say(language, Message.of("digest.wishes.hour", "hour", hour)))));
        hours.add(button("usual", "digest.wishes.as-usual", language));
        return new Reply(texts.say(language, Message.of("digest.wishes.which-hour", "day", dayName(day))), hours);
    }

    Reply pauses(Locale language) {
        return new Reply(
                say(language, "digest.wishes.how-long"),
                PAUSES.stream()
                        .map(weeks -> button(
                                "pause-" + weeks,
                                texts.say(language, Message.of("digest.wishes.weeks", "weeks", weeks))))
                        .toList());
    }

    private static Message dayName(DayOfWeek day) {
        return Message.of("digest.day." + day.getValue());
    }

    private Choice button(String choice, String key, Locale language) {
        return button(choice, say(language, key));
    }

    private static Choice button(String choice, String label) {
        return new Choice(DigestChoice.OWNER + ":0:" + choice, label);
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
