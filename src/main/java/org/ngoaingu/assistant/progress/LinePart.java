package org.ngoaingu.assistant.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.progress.Composition;
import org.ngoaingu.progress.Forecast;
import org.ngoaingu.progress.Forecasts;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Members;
import org.ngoaingu.progress.Progress;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.progress.UnitProgress;
import org.springframework.stereotype.Component;

/** One line in one unit: figures, who the group is made of, where it is going, and buttons to units and people. */
@Component
class LinePart {

    /** Weeks that a forecast looks back. */
    private static final int WEEKS = 12;

    private final Progress progress;
    private final Members members;
    private final Snapshots snapshots;
    private final TargetPart targets;
    private final ProgressWords words;

    LinePart(Progress progress, Members members, Snapshots snapshots, TargetPart targets, ProgressWords words) {
        this.progress = progress;
        this.members = members;
        this.snapshots = snapshots;
        this.targets = targets;
        this.words = words;
    }

    Reply of(Asked asked) {
        return switch (progress.of(asked.unit().id(), asked.day())) {
            case UnitProgress.Nothing nothing -> Reply.of(words.say(asked, nothing.says()));
            case UnitProgress.Counted counted ->
                asked.view().number() < counted.lines().size()
                        ? line(asked, counted, counted.lines().get(asked.view().number()))
                        : Reply.of(words.say(asked, "noLine", Map.of()));
        };
    }

    private Reply line(Asked asked, UnitProgress.Counted unit, LineProgress line) {
        var text = new StringBuilder("# ")
                .append(ProgressWords.name(asked.unit()))
                .append('\n')
                .append(words.figures(asked, line))
                .append('\n');
        if (!(line instanceof LineProgress.Counted counted)) {
            return Reply.of(text.toString().strip());
        }
        text.append(targets.of(asked, List.of(line)));
        if (counted.line().specialised()) {
            text.append(words.say(asked, "specialised", Map.of())).append('\n');
        }
        text.append('\n')
                .append(words.say(asked, "reachedOnce", Map.of("heads", counted.reachedOnce())))
                .append('\n');
        members.composition(asked.unit().id(), unit.plan(), line.line().id(), asked.day())
                .filter(it -> counted.in() > 0)
                .ifPresent(it -> text.append(composition(asked, it)));
        if (asked.day().equals(asked.today()) && counted.open() && counted.in() > 0) {
            text.append('\n').append(forecast(asked, counted)).append('\n');
        }
        return new Reply(text.toString().strip(), buttons(asked, counted));
    }

    private String composition(Asked asked, Composition composition) {
        var heads = composition.levels();
        var all = heads.stream().mapToInt(Integer::intValue).sum();
        var text = new StringBuilder();
        for (var level = 0; level < heads.size(); level++) {
            if (heads.get(level) > 0) {
                text.append("- ")
                        .append(Bar.of(heads.get(level), all))
                        .append(' ')
                        .append(words.say(asked, "level", Map.of("level", level, "heads", heads.get(level))))
                        .append('\n');
            }
        }
        if (composition.focus() > 0) {
            text.append(words.say(
                            asked,
                            "focus",
                            Map.of("heads", composition.focus(), "reached", composition.focusReached())))
                    .append('\n');
        }
        return text.toString();
    }

    private String forecast(Asked asked, LineProgress.Counted counted) {
        var line = counted.line();
        var history = snapshots.history(asked.unit().id(), asked.today(), WEEKS);
        return switch (Forecasts.of(history, line.id())) {
            case Forecast.Expected expected ->
                words.say(
                        asked,
                        "forecast.expected",
                        Map.of(
                                "due", line.due(),
                                "low", expected.low(),
                                "expected", expected.expected(),
                                "high", expected.high(),
                                "goal", counted.goal(),
                                "weeks", history.size(),
                                "pace", decimal(expected.pacePerWeek()),
                                "paceNeeded", decimal(expected.paceNeeded())));
            case Forecast.TooFewWeeks few ->
                words.say(asked, "forecast.tooFew", Map.of("weeks", few.weeks(), "fewest", Forecasts.FEWEST));
            case Forecast.NothingToDo nothing -> words.say(asked, "forecast.nothing", Map.of());
        };
    }

    private static BigDecimal decimal(double heads) {
        return BigDecimal.valueOf(heads).setScale(1, RoundingMode.HALF_UP);
    }

    private List<Choice> buttons(Asked asked, LineProgress.Counted counted) {
        var buttons = new ArrayList<Choice>();
        var missing = counted.in() - counted.reached();
        if (missing > 0) {
            buttons.add(people(asked, View.Kind.MISSING, "button.missing", missing));
        }
        if (counted.reached() > 0) {
            buttons.add(people(asked, View.Kind.REACHED, "button.reached", counted.reached()));
        }
        if (counted.unknown() > 0) {
            buttons.add(people(asked, View.Kind.UNKNOWN, "button.unknown", counted.unknown()));
        }
        buttons.add(asked.view().as(View.Kind.LINE_BELOW).button(words.say(asked, "button.lineBelow", Map.of())));
        buttons.add(asked.view().as(View.Kind.UNIT).numbered(0).button(words.say(asked, "button.unit", Map.of())));
        return buttons;
    }

    private Choice people(Asked asked, View.Kind kind, String key, int heads) {
        return asked.view().as(kind).button(words.say(asked, key, Map.of("heads", heads)));
    }
}
