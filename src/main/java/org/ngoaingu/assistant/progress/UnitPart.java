package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Milestone;
import org.ngoaingu.progress.Milestones;
import org.ngoaingu.progress.Progress;
import org.ngoaingu.progress.UnitProgress;
import org.springframework.stereotype.Component;

/** One unit with the lines of a milestone: a bar each, and buttons that lead further. */
@Component
class UnitPart {

    private final Progress progress;
    private final Milestones milestones;
    private final TargetPart targets;
    private final ProgressWords words;

    UnitPart(Progress progress, Milestones milestones, TargetPart targets, ProgressWords words) {
        this.progress = progress;
        this.milestones = milestones;
        this.targets = targets;
        this.words = words;
    }

    Reply of(Asked asked) {
        return switch (progress.of(asked.unit().id(), asked.day())) {
            case UnitProgress.Nothing nothing ->
                Reply.of("# " + title(asked) + "\n" + words.say(asked, nothing.says()));
            case UnitProgress.Counted counted -> counted(asked, counted);
        };
    }

    private Reply counted(Asked asked, UnitProgress.Counted counted) {
        var dues = counted.lines().stream()
                .map(it -> it.line().due())
                .distinct()
                .sorted()
                .toList();
        var due = shown(asked, dues);
        var lines = counted.lines().stream()
                .filter(it -> it.line().due().equals(due))
                .toList();
        var text = new StringBuilder("# ").append(title(asked)).append('\n');
        text.append(words.say(
                        asked,
                        "unitHead",
                        Map.of("day", asked.day(), "plan", counted.plan().number(), "due", due)))
                .append('\n');
        if (due.isBefore(asked.day())) {
            text.append(closed(asked, lines)).append('\n');
        }
        if (asked.day().isBefore(asked.today())) {
            text.append(words.say(asked, "knownToday", Map.of())).append('\n');
        }
        lines.forEach(it -> text.append('\n').append(words.figures(asked, it)).append('\n'));
        text.append(targets.of(asked, lines));
        counted.plan()
                .noticeOn(asked.day())
                .ifPresent(it -> text.append("\n> ")
                        .append(it.text().say(asked.language()))
                        .append('\n'));
        return new Reply(text.toString().strip(), buttons(asked, counted, lines, dues, due));
    }

    private static LocalDate shown(Asked asked, List<LocalDate> dues) {
        return asked.view().kind() == View.Kind.MILESTONE
                ? dues.get(Math.min(asked.view().number(), dues.size() - 1))
                : dues.stream()
                        .filter(due -> !due.isBefore(asked.day()))
                        .findFirst()
                        .orElse(dues.getLast());
    }

    private String closed(Asked asked, List<LineProgress> lines) {
        return lines.stream()
                .filter(LineProgress.Counted.class::isInstance)
                .flatMap(it -> Stream.ofNullable(((LineProgress.Counted) it).closedOn()))
                .findFirst()
                .map(day -> words.say(asked, "closed", Map.of("day", day)))
                .orElseGet(() -> words.say(asked, "notClosed", Map.of()));
    }

    private List<Choice> buttons(
            Asked asked, UnitProgress.Counted counted, List<LineProgress> lines, List<LocalDate> dues, LocalDate due) {
        var buttons = new ArrayList<Choice>();
        for (var it : lines) {
            if (it instanceof LineProgress.Counted line && !line.isWithoutPeople()) {
                buttons.add(asked.view()
                        .as(View.Kind.LINE)
                        .numbered(counted.lines().indexOf(it))
                        .button(words.label(asked, it.line())));
            }
        }
        buttons.add(asked.view().as(View.Kind.BELOW).numbered(0).button(words.say(asked, "button.below", Map.of())));
        for (var other : dues) {
            if (!other.equals(due)) {
                buttons.add(asked.view()
                        .as(View.Kind.MILESTONE)
                        .numbered(dues.indexOf(other))
                        .button(words.say(asked, "button.milestone", Map.of("due", other))));
            }
        }
        if (asked.steers()) {
            milestones.of(asked.unit().id()).stream()
                    .filter(it -> canClose(it, asked, due))
                    .map(it -> close(asked, it))
                    .forEach(buttons::add);
            buttons.add(asked.view().as(View.Kind.TARGETS).button(words.say(asked, "button.targets", Map.of())));
        }
        return buttons;
    }

    private static boolean canClose(Milestone milestone, Asked asked, LocalDate due) {
        return milestone.authority().equals(asked.unit().id())
                && milestone.due().equals(due)
                && milestone.closedOn() == null
                && !asked.today().isBefore(due);
    }

    private Choice close(Asked asked, Milestone milestone) {
        return StartChoice.flow(
                "close-milestone",
                milestone.authority().value() + "." + milestone.due(),
                words.say(asked, "button.close", Map.of("due", milestone.due())));
    }

    private static String title(Asked asked) {
        return ProgressWords.name(asked.unit());
    }
}
