package org.ngoaingu.assistant.command;

import java.util.Map;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.UnitProgress;

/** How far a unit is, in words. */
final class ProgressReport {

    private final Terminal terminal;

    ProgressReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(String unit, UnitProgress.Counted progress) {
        terminal.answer("command.progress.head", Map.of("unit", unit, "day", progress.day()));
        progress.lines().forEach(line -> terminal.answer("- " + said(line)));
    }

    private String said(LineProgress progress) {
        var line = progress.line();
        var group = line.group().name().say(terminal.language());
        return switch (progress) {
            case LineProgress.NoData noData ->
                terminal.say(
                        "command.progress.noData",
                        Map.of("rate", line.rate(), "group", group, "day", noData.referenceDay()));
            case LineProgress.Counted counted ->
                counted.isWithoutPeople()
                        ? terminal.say(
                                "command.progress.noneLeft",
                                Map.of("rate", line.rate(), "group", group, "due", line.due()))
                        : terminal.say(
                                "command.progress.line",
                                Map.ofEntries(
                                        Map.entry("rate", line.rate()),
                                        Map.entry("group", group),
                                        Map.entry("level", line.minLevel()),
                                        Map.entry("due", line.due()),
                                        Map.entry("open", counted.open() ? "yes" : "no"),
                                        Map.entry("in", counted.in()),
                                        Map.entry("reached", counted.reached()),
                                        Map.entry("percent", percent(counted)),
                                        Map.entry("reachedOnce", counted.reachedOnce()),
                                        Map.entry("unknown", counted.unknown()),
                                        Map.entry("needed", counted.needed())));
        };
    }

    /** With the decimal sign of the language. */
    private String percent(LineProgress.Counted counted) {
        var percent = counted.percent();
        var plain = percent == null ? "–" : percent.toPlainString();
        return terminal.language().getLanguage().equals("vi") ? plain.replace('.', ',') : plain;
    }
}
