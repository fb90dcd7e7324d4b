package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Finder;
import org.ngoaingu.staff.Unit;
import org.springframework.stereotype.Component;

/**
 * {@code progress.show}: how far a unit of the sender is, by code or name, tones aside, on a day; without a unit, the
 * sender's own.
 */
@Component
class ProgressShow implements Verb {

    private static final int OFFERED = 8;

    private final Finder finder;
    private final ProgressDesk desk;
    private final OwnUnits own;
    private final Texts texts;

    ProgressShow(Finder finder, ProgressDesk desk, OwnUnits own, Texts texts) {
        this.finder = finder;
        this.desk = desk;
        this.own = own;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "progress.show";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("words", ValueType.TEXT, "day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var reply = switch (AskedDay.of(call.text("words").orElse(""), call.today())) {
            case AskedDay.NoSuchDay none -> say(sender, Message.of("progress.view.noSuchDay", "words", none.words()));
            case AskedDay.Read read ->
                show(read.unit(), read.day() == null ? call.day("day").orElse(null) : read.day(), sender, call.today());
        };
        return VerbResult.said(List.of(reply));
    }

    private Reply show(String unit, @Nullable LocalDate day, Inbound sender, LocalDate today) {
        var who = sender.who();
        if (who == null) {
            return say(sender, Message.of("progress.view.notYours"));
        }
        if (day != null && day.isAfter(today)) {
            return say(sender, Message.of("progress.view.future", "day", day));
        }
        if (unit.isEmpty()) {
            return own.show(who, day, sender, today);
        }
        var found = named(unit, day, sender, today);
        return switch (found.size()) {
            case 0 -> say(sender, Message.of("progress.view.notYours"));
            case 1 -> desk.show(View.of(found.getFirst().id(), day), sender, today);
            default ->
                new Reply(
                        texts.say(
                                sender.language(),
                                found.size() > OFFERED ? "record.manyUnits" : "record.severalUnits",
                                Map.of("most", OFFERED)),
                        found.stream()
                                .limit(OFFERED)
                                .map(it ->
                                        View.of(it.id(), day).button(ProgressWords.name(it) + " (" + it.code() + ")"))
                                .toList());
        };
    }

    /** Units of the day, else of today: one that has ended is found on a day on which it was there. */
    private List<Unit> named(String unit, @Nullable LocalDate day, Inbound sender, LocalDate today) {
        var who = sender.who();
        if (who == null) {
            return List.of();
        }
        var then = finder.units(who, unit, day == null ? today : day, OFFERED + 1);
        return then.isEmpty() && day != null ? finder.units(who, unit, today, OFFERED + 1) : then;
    }

    private Reply say(Inbound sender, Message message) {
        return Reply.of(texts.say(sender.language(), message));
    }
}
