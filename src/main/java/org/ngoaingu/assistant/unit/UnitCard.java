package org.ngoaingu.assistant.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.assistant.record.Records;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** A unit's record with how its people stand, a button for each group of them. */
@Component
class UnitCard {

    static final String OWNER = "u";
    static final String SHOW = "show";
    static final String REMIND = "remind";

    private final Records records;
    private final Standings standings;
    private final Rights rights;
    private final Texts texts;

    UnitCard(Records records, Standings standings, Rights rights, Texts texts) {
        this.records = records;
        this.standings = standings;
        this.rights = rights;
        this.texts = texts;
    }

    /** Or the words that an unknown unit gets too. */
    Reply of(UnitId unit, Inbound sender, LocalDate day) {
        var record = records.unit(unit, sender, day);
        var who = sender.who();
        if (who == null || !rights.may(who, Act.SEE, unit, day).isAllowed()) {
            return record;
        }
        var language = sender.language();
        var counted = standings.of(unit, day).orElse(null);
        if (counted == null || counted.people() == 0) {
            return new Reply(
                    under(record.text(), say(language, counted == null ? "unit.noPlan" : "unit.nobody")),
                    record.choices());
        }
        var buttons = new ArrayList<>(groups(unit, counted, language).toList());
        if (counted.of(Standing.NOTHING) > 0
                && rights.may(who, Act.INVITE, unit, day).isAllowed()) {
            buttons.add(new Choice(data(unit, REMIND), say(language, "unit.button.remind")));
        }
        buttons.addAll(record.choices());
        return new Reply(under(record.text(), said(counted, language)), buttons);
    }

    /** Behind the first paragraph of the record, which names the unit: its facts fill a telephone. */
    private static String under(String record, String said) {
        var parts = record.split("\n\n", 2);
        return parts[0] + "\n\n" + said + (parts.length > 1 ? "\n\n" + parts[1] : "");
    }

    private Stream<Choice> groups(UnitId unit, Standings.Counted counted, Locale language) {
        return Stream.of(Standing.values())
                .filter(standing -> counted.of(standing) > 0)
                .map(standing -> group(unit, standing, counted.of(standing), language));
    }

    private String said(Standings.Counted counted, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(texts.say(language, "unit.people", Map.of("count", counted.people())));
        for (var standing : Standing.values()) {
            lines.add("- " + texts.say(language, "unit.line." + standing, Map.of("count", counted.of(standing))));
        }
        return String.join("\n", lines);
    }

    private Choice group(UnitId unit, Standing standing, int count, Locale language) {
        return new Choice(
                UnitPeopleList.data(unit, standing, 0), say(language, "unit.group." + standing) + " (" + count + ")");
    }

    /** A button that shows the card. */
    static Choice show(UnitId unit, String label) {
        return new Choice(data(unit, SHOW), label);
    }

    static String data(UnitId unit, String act) {
        return OWNER + ":" + unit.value() + ":" + act;
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
