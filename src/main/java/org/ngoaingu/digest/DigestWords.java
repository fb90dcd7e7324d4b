package org.ngoaingu.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.digest.DigestFacts.UnitGap;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Forecast;
import org.springframework.stereotype.Component;

/** Writes a digest: what fits a screen, the most important first; and its buttons. */
@Component
class DigestWords {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");

    /** Lines that are told in a message that fits a screen. */
    private static final int LINES = 3;

    private static final int DUTIES = 3;

    private final Texts texts;

    DigestWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param firstWeek Monday of the first week that it tells about
     * @param week Monday of its own
     */
    record Weeks(LocalDate firstWeek, LocalDate week) {

        static Weeks of(LocalDate day) {
            return new Weeks(Rhythm.week(day), Rhythm.week(day));
        }
    }

    Reply reply(DigestFacts facts, Weeks weeks, Gathering.Scope scope, Named named, Locale language) {
        return new Reply(text(facts, weeks, named, language), choices(facts, scope, language));
    }

    private String text(DigestFacts facts, Weeks weeks, Named named, Locale language) {
        var text = new DigestText();
        text.add("# "
                + say(
                        language,
                        "digest.title",
                        Map.of("unit", DigestText.name(facts.unit().name()))));
        text.add(weeks(facts, weeks, language));
        writeLines(text, facts, language);
        facts.furthest().ifPresent(line -> writeForecast(text, line, language));
        writePeople(text, facts, language);
        facts.duties().stream().limit(DUTIES).forEach(duty -> text.add("- " + texts.say(language, duty.said())));
        var people = facts.now().people();
        writeNames(text, "digest.names.waiting", named.waiting(), people.waiting(), language);
        writeNames(text, "digest.names.expiring", named.expiring(), people.expiring(), language);
        writeUnits(text, "digest.units.furthest", facts.below().furthest(), language);
        writeUnits(text, "digest.units.silent", facts.below().silent(), language);
        return text.toString();
    }

    private String weeks(DigestFacts facts, Weeks weeks, Locale language) {
        var since = facts.since();
        return say(
                language,
                weeks.firstWeek().equals(weeks.week()) ? "digest.week" : "digest.weeks",
                Map.of(
                        "first", number(weeks.firstWeek()),
                        "week", number(weeks.week()),
                        "day", facts.day(),
                        "compared", since == null ? "no" : "yes",
                        "since", since == null ? "" : SHORT_DAY.format(since.day())));
    }

    /** The number of the ISO week (tuần). */
    private static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void writeLines(DigestText text, DigestFacts facts, Locale language) {
        if (facts.lines().isEmpty()) {
            text.add(say(language, "digest.line.none", Map.of()));
        }
        facts.lines().stream().limit(LINES).forEach(line -> text.add("- " + line(line, language)));
        if (facts.lines().size() > LINES) {
            text.add("- "
                    + say(
                            language,
                            "digest.line.more",
                            Map.of("count", facts.lines().size() - LINES)));
        }
    }

    private String line(LineFacts facts, Locale language) {
        var counted = facts.counted();
        var gained = facts.gained();
        var places = new HashMap<String, Object>();
        places.put("group", counted.line().group().name());
        places.put("level", counted.line().minLevel());
        places.put("due", facts.goal().due());
        places.put("reached", counted.reached());
        places.put("in", counted.in());
        places.put("rate", facts.goal().rate());
        places.put("whose", facts.goal().whose().name());
        places.put("needed", facts.needed());
        places.put("bound", counted.isLowerBound() ? "yes" : "no");
        places.put("change", gained == null ? "none" : gained == 0 ? "same" : gained > 0 ? "up" : "down");
        places.put("gained", gained == null ? 0 : Math.abs(gained));
        return say(language, "digest.line.counted", places);
    }

    /** Where the line that lacks most will be, once there are weeks enough to tell. */
    private void writeForecast(DigestText text, LineFacts line, Locale language) {
        if (line.forecast() instanceof Forecast.Expected expected) {
            text.add(say(
                    language,
                    "digest.forecast",
                    Map.of(
                            "group", line.counted().line().group().name(),
                            "due", line.counted().line().due(),
                            "low", expected.low(),
                            "high", expected.high())));
        }
    }

    private void writePeople(DigestText text, DigestFacts facts, Locale language) {
        var people = facts.now().people();
        if (people.waiting() + people.expiring() + people.withNothing() > 0) {
            text.add(say(
                    language,
                    "digest.people",
                    Map.of(
                            "waiting", people.waiting(),
                            "expiring", people.expiring(),
                            "nothing", people.withNothing())));
        }
    }

    /** As many names as there is room for; the others are counted, so that all are as many as the figures say. */
    private void writeNames(DigestText text, String key, List<String> names, int of, Locale language) {
        for (var shown = Math.min(names.size(), of); shown > 0; shown--) {
            var said = Map.of("names", String.join(", ", names.subList(0, shown)), "others", of - shown);
            if (text.add(say(language, key, said))) {
                return;
            }
        }
    }

    private void writeUnits(DigestText text, String key, List<UnitGap> units, Locale language) {
        if (!units.isEmpty()) {
            var named = units.stream()
                    .map(unit -> say(
                            language,
                            "digest.units.one",
                            Map.of("unit", DigestText.name(unit.name()), "needed", unit.needed())))
                    .toList();
            text.add(say(language, key, Map.of("units", String.join("; ", named))));
        }
    }

    /** What to do next; the figures as they stand above, and today's beside them; the own wishes. */
    private List<Choice> choices(DigestFacts facts, Gathering.Scope scope, Locale language) {
        var unit = facts.unit().id();
        var choices = new ArrayList<Choice>();
        Next.of(facts, scope)
                .forEach(next -> choices.add(DigestChoice.of(unit, next.choice(), texts.say(language, next.label()))));
        choices.add(DigestChoice.of(
                unit,
                DigestChoice.on(facts.day()),
                say(language, "digest.button.on", Map.of("day", SHORT_DAY.format(facts.day())))));
        choices.add(DigestChoice.of(unit, DigestChoice.TODAY, texts.say(language, Message.of("digest.button.today"))));
        choices.add(
                DigestChoice.of(unit, DigestChoice.WISHES, texts.say(language, Message.of("digest.button.wishes"))));
        return choices;
    }

    private String say(Locale language, String key, Map<String, ?> arguments) {
        return texts.say(language, key, arguments);
    }
}
