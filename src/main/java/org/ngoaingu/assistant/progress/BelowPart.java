package org.ngoaingu.assistant.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Progress;
import org.ngoaingu.progress.UnitProgress;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** The units right below one, or several that somebody has, the widest gap first: a bar each and a button each. */
@Component
class BelowPart {

    private static final int PAGE = 8;

    private final Progress progress;
    private final Units units;
    private final ProgressWords words;

    BelowPart(Progress progress, Units units, ProgressWords words) {
        this.progress = progress;
        this.units = units;
        this.words = words;
    }

    private static final Comparator<Row> WIDEST =
            Comparator.comparingInt(Row::needed).reversed();

    /** A unit of the list; without a gap where it has no figures. */
    private record Row(Unit unit, @Nullable Gap gap) {

        int needed() {
            return gap == null ? -1 : gap.needed();
        }
    }

    /** Those right below the unit of the view. */
    Reply of(Asked asked) {
        var figures = progress.tree(asked.unit().id(), asked.day());
        var rows = units.subtree(asked.unit().id(), asked.day()).stream()
                .filter(unit -> asked.unit().id().equals(unit.parent()))
                .map(unit -> new Row(unit, gap(asked, figures.get(unit.id()))))
                .toList();
        if (rows.isEmpty()) {
            return Reply.of(words.say(
                    asked, "noneBelow", Map.of("unit", ProgressWords.name(asked.unit()), "day", asked.day())));
        }
        return list(asked, rows, words.say(asked, "belowHead", Map.of("unit", ProgressWords.name(asked.unit()))));
    }

    /** Those that the sender leads or administers; who has more than a page of them names one. */
    Reply own(Asked asked, List<Unit> own) {
        var rows = own.stream()
                .map(unit -> new Row(unit, gap(asked, progress.of(unit.id(), asked.day()))))
                .sorted(WIDEST)
                .limit(PAGE)
                .toList();
        var reply = list(asked, rows, words.say(asked, "ownHead", Map.of()));
        return own.size() == rows.size()
                ? reply
                : new Reply(
                        reply.text() + "\n\n" + words.say(asked, "moreOwn", Map.of("units", own.size() - rows.size())),
                        reply.choices());
    }

    private static @Nullable Gap gap(Asked asked, @Nullable UnitProgress figures) {
        if (!(figures instanceof UnitProgress.Counted counted)) {
            return null;
        }
        if (asked.view().kind() == View.Kind.LINE_BELOW) {
            return Gap.of(counted.lines().stream()
                    .skip(asked.view().number())
                    .limit(1)
                    .toList());
        }
        return Gap.of(counted.lines().stream().filter(BelowPart::isOpen).toList());
    }

    private static boolean isOpen(LineProgress line) {
        return line instanceof LineProgress.Counted counted && counted.open();
    }

    private Reply list(Asked asked, List<Row> all, String head) {
        var sorted = all.stream().sorted(WIDEST).toList();
        var page = Math.min(asked.view().page(), (sorted.size() - 1) / PAGE);
        var rows = sorted.subList(page * PAGE, Math.min(sorted.size(), (page + 1) * PAGE));
        var text = new StringBuilder("# ").append(head).append('\n');
        text.append(words.say(
                        asked,
                        "listHead",
                        Map.of(
                                "day",
                                asked.day(),
                                "from",
                                page * PAGE + 1,
                                "to",
                                page * PAGE + rows.size(),
                                "all",
                                sorted.size())))
                .append('\n');
        var buttons = new ArrayList<Choice>();
        var next = asked.view().kind() == View.Kind.LINE_BELOW ? View.Kind.LINE : View.Kind.UNIT;
        rows.forEach(row -> {
            text.append("\n- ").append(row(asked, row));
            buttons.add(asked.view().as(next).at(row.unit().id()).button(ProgressWords.name(row.unit())));
        });
        if (page > 0) {
            buttons.add(asked.view().onPage(page - 1).button(words.say(asked, "button.former", Map.of())));
        }
        if (sorted.size() > (page + 1) * PAGE) {
            buttons.add(asked.view().onPage(page + 1).button(words.say(asked, "button.more", Map.of())));
        }
        return new Reply(text.toString(), buttons);
    }

    private String row(Asked asked, Row row) {
        var name = ProgressWords.name(row.unit());
        var gap = row.gap();
        if (gap == null || gap.goal() == 0) {
            return words.say(asked, gap == null ? "rowNoData" : "rowNobody", Map.of("unit", name));
        }
        return Bar.of(gap.done(), gap.goal()) + " "
                + words.say(
                        asked,
                        "row",
                        Map.of("unit", name, "done", gap.done(), "goal", gap.goal(), "needed", gap.needed()));
    }
}
