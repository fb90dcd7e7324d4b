package org.ngoaingu.assistant.record;

import java.time.LocalDate;
import java.util.Locale;
import org.ngoaingu.assistant.quota.SourceWords;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitKind;
import org.springframework.stereotype.Component;

/** Facts as people read them. */
@Component
public class FactWords {

    private final Texts texts;

    FactWords(Texts texts) {
        this.texts = texts;
    }

    /** "Đối tượng: công chức (theo số liệu tính đến 01/12/2025)". */
    String line(Locale language, String fact, Fact<?> known) {
        var source = SourceWords.of(known.source())
                .map(said -> " (" + texts.say(language, said) + ")")
                .orElse("");
        var name = name(language, fact);
        var line = Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": " + value(language, known) + source;
        return "- " + line.replaceAll("\\s*\\R\\s*", " ");
    }

    /** "đối tượng". */
    public String name(Locale language, String fact) {
        return texts.say(language, Message.of("import.fact." + fact));
    }

    String value(Locale language, Fact<?> known) {
        return known.value() == null
                ? texts.say(language, Message.of("answer.unknown"))
                : value(language, known.value());
    }

    /** A value as people read it: enum constants by their texts, days in the order of the language. */
    public String value(Locale language, Object value) {
        return switch (value) {
            case Category category -> say(language, "category.", category);
            case Level level -> say(language, "level.", level);
            case Block block -> say(language, "block.", block);
            case UnitKind kind -> say(language, "unitKind.", kind);
            case ManagerRank rank -> say(language, "managerRank.", rank);
            case Boolean truth -> texts.say(language, Message.of(truth ? "answer.yes" : "answer.no"));
            case LocalDate day -> texts.say(language, Message.of("record.day", "day", day));
            case BirthDate birth ->
                birth.precision() == BirthDate.Precision.DAY
                        ? value(language, birth.date())
                        : String.valueOf(birth.date().getYear());
            case StaffCode code -> code.value();
            default -> value.toString();
        };
    }

    /** A value as corrections keep it. */
    public String stored(Locale language, String fact, String value) {
        return switch (fact) {
            case "CATEGORY" -> value(language, Category.valueOf(value));
            case "MANAGER_RANK" -> value(language, ManagerRank.valueOf(value));
            case "KIND" -> value(language, UnitKind.valueOf(value));
            case "LEVEL" -> value(language, Level.valueOf(value));
            case "BLOCK" -> value(language, Block.valueOf(value));
            case "MANAGER", "REQUIRES_LANGUAGE", "TEACHES_LANGUAGE", "FOREIGN_AFFAIRS" ->
                value(language, Boolean.valueOf(value));
            case "BIRTH_DATE" -> value(language, LocalDate.parse(value));
            default -> value;
        };
    }

    private String say(Locale language, String topic, Enum<?> value) {
        return texts.say(language, Message.of(topic + value.name()));
    }
}
