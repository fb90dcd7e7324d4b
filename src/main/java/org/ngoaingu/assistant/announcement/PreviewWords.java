package org.ngoaingu.assistant.announcement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.LeftOut;
import org.ngoaingu.announcement.Preview;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** What would happen if an announcement went out now, line by line. */
@Component
class PreviewWords {

    /** Characters of each reader's text; the whole of it comes with "send to me first". */
    private static final int SHOWN = 600;

    private final Staff staff;
    private final BroadcastWords words;

    PreviewWords(Staff staff, BroadcastWords words) {
        this.staff = staff;
        this.words = words;
    }

    List<String> of(AnnouncementView it, Preview preview, Locale language) {
        var lines = new ArrayList<String>();
        preview.conditions().forEach(condition -> lines.add("- " + words.say(language, condition)));
        var reach = preview.reach();
        lines.add(words.say(
                language,
                "reach",
                Map.of(
                        "readers", reach.readers(),
                        "reached", reach.reached(),
                        "notLinked", reach.notLinked(),
                        "blocked", reach.blocked())));
        leftOut(preview.leftOut(), language, lines);
        times(it, preview, language, lines);
        part(
                "mustChange",
                preview.blockers().stream()
                        .map(blocker -> words.say(language, blocker.says()))
                        .toList(),
                language,
                lines);
        part(
                "mind",
                preview.warnings().stream()
                        .map(warning -> words.say(language, warning))
                        .toList(),
                language,
                lines);
        shown(preview, language, lines);
        return lines;
    }

    private void leftOut(LeftOut out, Locale language, List<String> lines) {
        if (out.byUnit() + out.byName() > 0) {
            lines.add(words.say(language, "leftOut", Map.of("byUnit", out.byUnit(), "byName", out.byName())));
        }
        if (out.unknown() > 0) {
            lines.add(words.say(language, "unknown", Map.of("people", out.unknown())));
        }
    }

    private void times(AnnouncementView it, Preview preview, Locale language, List<String> lines) {
        var start = it.draft().startAt();
        var late = it.draft().tooLateAfter();
        lines.add(
                start == null
                        ? words.say(language, "startsNow")
                        : words.say(language, "startsAt", Map.of("moment", words.moment(start))));
        if (preview.time() != null && preview.reach().reached() > 0) {
            lines.add(words.say(language, "takes", Map.of("minutes", minutes(preview.time()))));
        }
        if (late != null) {
            lines.add(words.say(language, "tooLate", Map.of("moment", words.moment(late))));
        }
    }

    /** At least one. */
    static long minutes(Duration time) {
        return Math.max(1, Math.ceilDiv(time.toSeconds(), 60));
    }

    private void shown(Preview preview, Locale language, List<String> lines) {
        for (var one : preview.shown()) {
            lines.add("");
            lines.add("# "
                    + words.say(
                            language,
                            "asSeen",
                            Map.of(
                                    "name",
                                    staff.known(one.reader())
                                            .map(Staff.Known::name)
                                            .orElse("?"))));
            cut(one.text()).lines().map(line -> "> " + line).forEach(lines::add);
        }
    }

    private static String cut(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN - (Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? 1 : 0)) + "…";
    }

    private void part(String head, List<String> items, Locale language, List<String> lines) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add("# " + words.say(language, head));
            items.forEach(item -> lines.add("- " + item));
        }
    }
}
